import type { Client } from '@elastic/elasticsearch';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import { Registry } from 'prom-client';
import type { ProjectorConfig } from '../config.ts';
import { createProjectorMetrics, type ProjectorMetrics } from '../runtime/projector-metrics.ts';

/** How long one request of a command may take, in milliseconds: bulk writes beside a busy projector. */
const TIMEOUT_MS = 60_000;

/** What the commands work with. */
export interface Tools extends AsyncDisposable {
  client: Client;
  nats: Nats;
  prefix: string;
  /** Counted but not exported: a command ends too soon to be scraped. */
  metrics: ProjectorMetrics;
  clock: typeof systemClock;
}

/** Opens the connections of a command. @throws when NATS cannot be reached. */
export async function openTools(config: ProjectorConfig): Promise<Tools> {
  const nats = await connectNats(config.NATS_URL, 'projector-command');
  const client = createElasticsearch(config.ELASTICSEARCH_URL, { timeoutMs: TIMEOUT_MS });
  return {
    client,
    nats,
    prefix: config.NAME_PREFIX,
    metrics: createProjectorMetrics(new Registry()),
    clock: systemClock,
    async [Symbol.asyncDispose]() {
      await nats.close();
      await client.close();
    },
  };
}
