import type { Client } from '@elastic/elasticsearch';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { isElasticsearchOutage } from '@vivarium/platform/elasticsearch/is-outage.ts';
import type { ReadinessChecks } from '@vivarium/platform/http/health.ts';
import { connectNats, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import type { StartUp } from '@vivarium/platform/process/start-up.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { ProjectorConfig } from '../config.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { type LivePipeline, livePipeline } from './live-pipeline.ts';
import { prepareIndices } from './prepare-indices.ts';

interface Opening {
  config: Pick<ProjectorConfig, 'NATS_URL' | 'NAME_PREFIX'>;
  client: Client;
  readModels: readonly DefinedReadModel[];
  waitFor: StartUp['waitFor'];
  logger: Logger;
}

/**
 * Waits for NATS and Elasticsearch, and makes the streams and indices that are missing.
 * @param onConnected told of the connection as soon as there is one
 */
export async function openServices(
  { config, client, readModels, waitFor, logger }: Opening,
  onConnected: (nats: Nats) => void,
): Promise<{ nats: Nats; live: LivePipeline }> {
  const prefix = config.NAME_PREFIX;
  const nats = await waitFor('NATS', () => connectNats(config.NATS_URL, 'projector'), isNatsOutage);
  onConnected(nats);
  const ensuring = () => ensureStreams(nats, streams.events(prefix), streams.deadLetters(prefix));
  await waitFor('NATS', ensuring, isNatsOutage);
  const preparing = async () => {
    await prepareIndices({ client, nats, prefix, readModels });
    return livePipeline(client, prefix, readModels);
  };
  const live = await waitFor('Elasticsearch', preparing, isServiceOutage);
  for (const { name, state } of live.leftOut()) {
    logger.warn(
      { readModel: name, state },
      'left out until `node projector/src/rebuild.ts outdated` has built it',
    );
  }
  return { nats, live };
}

/** @returns a line for `/readyz` for each read model. */
export function readModelChecks(
  live: LivePipeline,
  readModels: readonly DefinedReadModel[],
): ReadinessChecks {
  const checks = readModels.map((one) => [`read model ${one.name}`, () => live.demand(one)] as const);
  return Object.fromEntries(checks);
}

/** Of either of the two. */
export function isServiceOutage(error: unknown): boolean {
  return isElasticsearchOutage(error) || isNatsOutage(error);
}
