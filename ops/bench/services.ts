import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { startServices } from '../services/start-services.ts';
import type { ServiceUrls } from '../services/types.ts';
import type { Elasticsearch } from './projector-stopwatch.ts';
import { fillMarketIndex } from './search/market-index.ts';

export interface Services {
  urls: ServiceUrls;
  client: Elasticsearch;
  close(): Promise<void>;
}

/** The services that the environment names, else throw-away ones (`ES_HEAP=4g` gives Elasticsearch more memory). */
export async function openServices(): Promise<Services> {
  const stateDir = await mkdtemp(join(tmpdir(), 'vivarium-bench-'));
  const services = await startServices({ purpose: 'test', stateDir, onProgress: () => {} });
  const client = createElasticsearch(services.urls.elasticsearch, { timeoutMs: 120_000 });
  return {
    urls: services.urls,
    client,
    async close() {
      await client.close();
      await services.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

export interface Market extends Services {
  /** Of the read models' names. */
  prefix: string;
  aliasOf(readModel: ReadModel): string;
}

/** The demo market of so many listings; on services that the environment names it stays there for the next run. */
export async function openMarket(listings: number): Promise<Market> {
  const services = await openServices();
  const prefix = await fillMarketIndex(services.client, listings, (written) => {
    if (written % 50_000 === 0) console.error(`${written} of ${listings} listings written`);
  });
  return { ...services, prefix, aliasOf: (readModel) => aliasOf(readModel, prefix) };
}
