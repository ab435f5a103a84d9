import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import type { S3 } from '@vivarium/platform/s3/client.ts';
import { objectEventsStream, objectsPut, type PutObject } from '@vivarium/platform/s3/object-events.ts';
import { isS3Outage } from '@vivarium/platform/s3/outage.ts';
import { consume } from '@vivarium/platform/stream/consume.ts';
import { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { oneByOne } from '@vivarium/platform/stream/outcome.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Registry } from 'prom-client';
import type { MediaWorkerConfig } from './config.ts';
import { openDarkrooms } from './darkroom/darkrooms.ts';
import { type Scanner, ScannerAway } from './scanning/clamd.ts';
import { scanUpload } from './scanning/scan-upload.ts';
import { dealWithUpload } from './uploads/deal-with-upload.ts';
import { forgetLeftBehind } from './uploads/forget-left-behind.ts';
import { lookForUntold } from './uploads/look-for-untold.ts';

export interface Taking {
  s3: S3;
  nats: Nats;
  prefix: string;
  /** Where uploads come in. */
  bucket: string;
  /** undefined: nothing is scanned. */
  scanner: Scanner | undefined;
  config: MediaWorkerConfig;
  logger: Logger;
  registry: Registry;
  clock: Clock;
  isSettled(mediaId: string): Promise<boolean>;
  say(result: MediaResult): Promise<void>;
}

const LOOK_EVERY_MS = 20_000;
/** For so long an upload that nobody has dealt with may be on its way. */
const ON_ITS_WAY_MS = 30_000;

/** Takes uploads as the store tells of them, as many at a time as there are darkrooms, and looks for those it did not tell of. */
export async function takeUploads(taking: Taking): Promise<{ stop(): Promise<void> }> {
  const { s3, nats, prefix, bucket, config, logger, clock } = taking;
  await forgetLeftBehind(clock());
  const darkrooms = openDarkrooms(config);
  const isOutage = (error: unknown) =>
    error instanceof ScannerAway || isS3Outage(error) || isNatsOutage(error);
  const underWay = new Set<string>();
  const take = async (object: PutObject) => {
    if (object.bucket !== bucket || underWay.has(object.key)) return;
    underWay.add(object.key);
    try {
      const { develop } = darkrooms;
      const log = (about: Record<string, unknown>, words: string) => logger.info(about, words);
      const { say, isSettled } = taking;
      const scan = (file: string) => scanUpload(taking.scanner, file);
      await dealWithUpload(object, { s3, prefix, scan, develop, isSettled, say, log });
    } finally {
      underWay.delete(object.key);
    }
  };
  const consumption = await consume<PutObject[]>({
    ...{ nats, logger, clock, isOutage },
    metrics: createConsumerMetrics(taking.registry)('uploads'),
    stream: objectEventsStream.name,
    durable: `${prefix}media-worker`,
    batch: 1,
    batchesAtATime: config.DARKROOMS,
    ackWaitMs: config.ACK_WAIT_MS,
    maxDeliver: config.MAX_DELIVER,
    deadLetters: streams.deadLetters(prefix),
    parse: objectsPut,
    handle: oneByOne(async (objects) => {
      for (const object of objects) await take(object);
    }, isOutage),
  });
  const look = () => {
    const now = clock();
    const putBefore = new Date(now.getTime() - ON_ITS_WAY_MS);
    lookForUntold(s3, nats, { bucket, putBefore, now }).catch((err: unknown) => {
      logger.debug({ err }, 'cannot look for uploads just now');
    });
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await consumption.stop();
      darkrooms.close();
    },
  };
}
