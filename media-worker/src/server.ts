import { bucketOf } from '@vivarium/contracts/media/places.ts';
import { mediaResultsStream } from '@vivarium/contracts/media/results.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { connectNats, demandConnected, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import { createStartUp } from '@vivarium/platform/process/start-up.ts';
import { openS3 } from '@vivarium/platform/s3/client.ts';
import { objectEventsStream } from '@vivarium/platform/s3/object-events.ts';
import { createLogger, type Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import type { MediaWorkerConfig } from './config.ts';
import { resultsIn } from './results.ts';
import { clamdAt } from './scanning/clamd.ts';
import { takeUploads } from './take-uploads.ts';

export interface MediaWorker {
  /** Where health and metrics are. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts to make of uploads what is shown of them. Any number of workers may run, and each may be killed at any moment.
 * Services that are away are waited for; without a store of photographs it says so and does nothing.
 * @throws when NATS refuses what is asked of it or the address is taken.
 */
export async function startMediaWorker(
  config: MediaWorkerConfig,
  injected: { logger?: Logger } = {},
): Promise<MediaWorker> {
  const { NAME_PREFIX: prefix, S3_URL } = config;
  const logger = injected.logger ?? createLogger('media-worker', config.LOG_LEVEL);
  const registry = createMetrics('media-worker');
  const startUp = createStartUp(logger);
  const s3 = S3_URL === undefined ? undefined : openS3(S3_URL, { region: config.S3_REGION });
  const scanner = config.CLAMAV_URL === undefined ? undefined : clamdAt(config.CLAMAV_URL);
  let nats: Nats | undefined;
  const ends: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  const optionalReadiness = {
    s3: async () => {
      if (s3 === undefined) throw new Error('there is none');
      await s3.buckets();
    },
    ...(scanner && { clamav: scanner.ping }),
  };
  try {
    const app = createApp({
      ...{ logger, metrics: registry, startUp, routes: [] },
      readiness: { nats: async () => demandConnected(nats) },
      optionalReadiness,
    });
    const server = await listen(app, config.HOST, config.PORT);
    ends.push(server.close);
    const connected = await startUp.waitFor(
      'NATS',
      () => connectNats(config.NATS_URL, 'media-worker'),
      isNatsOutage,
    );
    nats = connected;
    ends.push(connected.close);
    const needed = [objectEventsStream, mediaResultsStream(prefix), streams.deadLetters(prefix)];
    await startUp.waitFor('NATS', () => ensureStreams(connected, ...needed), isNatsOutage);
    if (s3 === undefined) {
      logger.warn('there is no store of photographs (S3_URL): none are taken');
    } else {
      if (scanner === undefined) logger.warn('there is no scanner (CLAMAV_URL): uploads are not scanned');
      const taking = await takeUploads({
        ...{ s3, scanner, nats: connected, prefix, config, logger, registry, clock: systemClock },
        bucket: bucketOf('tmp', prefix),
        ...resultsIn(connected, prefix),
      });
      ends.push(taking.stop);
    }
    startUp.end();
    logger.info({ url: server.url }, 'media worker is running');
    return { url: server.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
