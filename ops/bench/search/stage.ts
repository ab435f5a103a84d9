import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchRequest } from '@vivarium/contracts/http/search-request.ts';
import { aliasOf } from '@vivarium/contracts/search/indices.ts';
import type { ListingDocument } from '@vivarium/contracts/search/listing-document.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { seededRandom } from '../../random/seeded.ts';
import { startServices } from '../../services/start-services.ts';
import type { Elasticsearch } from '../projector-stopwatch.ts';
import { type Engine, startEngines } from './engines.ts';
import { fillMarketIndex } from './market-index.ts';
import type { Situation } from './situations.ts';

export interface SearchStage {
  client: Elasticsearch;
  engines: readonly [Engine, Engine];
  /** Active animals with traits, from all over the market: what people look for. */
  samples: readonly ListingDocument[];
  pagesOf(situation: Situation, count: number): SearchRequest[][];
  close(): Promise<void>;
}

/** Uses the Elasticsearch that the environment names and keeps the index in it, else starts a throw-away one (`ES_HEAP=4g`). */
export async function openSearchStage(listings: number, remember: boolean): Promise<SearchStage> {
  const stateDir = await mkdtemp(join(tmpdir(), 'vivarium-bench-'));
  const services = await startServices({ purpose: 'test', stateDir, onProgress: () => {} });
  const client = createElasticsearch(services.urls.elasticsearch, { timeoutMs: 120_000 });
  const prefix = await fillMarketIndex(client, listings, (written) => {
    if (written % 50_000 === 0) console.error(`${written} of ${listings} listings`);
  });
  const index = aliasOf('listings', prefix);
  await client.indices.putSettings({ index, settings: { 'index.requests.cache.enable': remember } });
  const samples = await readSamples(client, index);
  const engines = await startEngines(services.urls.elasticsearch, prefix, remember);
  return {
    client,
    engines,
    samples,
    pagesOf: ({ requests }, count) => {
      const random = seededRandom(99);
      return Array.from({ length: count }, () => requests(random, samples));
    },
    async close() {
      for (const engine of engines) await engine.close();
      await client.close();
      await services.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

/** By id, which says nothing about what is listed. */
async function readSamples(client: Elasticsearch, index: string): Promise<ListingDocument[]> {
  const { hits } = await client.search<ListingDocument>({
    index,
    size: 5000,
    query: { bool: { filter: [{ term: { status: 'active' } }, { exists: { field: 'traits' } }] } },
    sort: [{ id: 'asc' }],
  });
  return hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source]));
}
