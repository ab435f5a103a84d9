import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import { seededRandom } from '../../random/seeded.ts';
import type { Elasticsearch } from '../projector-stopwatch.ts';
import { openMarket } from '../services.ts';
import { type Engine, startEngines } from './engines.ts';
import { asOurPageAsks } from './page-requests.ts';
import { readSamples } from './samples.ts';
import type { Situation } from './situations.ts';

export interface SearchStage {
  client: Elasticsearch;
  engines: readonly [Engine, Engine];
  /** Active animals with traits, from all over the market: what people look for. */
  samples: readonly ListingDocument[];
  pagesOf(situation: Situation, count: number): SearchRequest[][];
  close(): Promise<void>;
}

export async function openSearchStage(
  listings: number,
  { remember, own }: { remember: boolean; own: boolean },
): Promise<SearchStage> {
  const market = await openMarket(listings);
  const { client } = market;
  const index = market.aliasOf('listings');
  await client.indices.putSettings({ index, settings: { 'index.requests.cache.enable': remember } });
  const samples = await readSamples(client, index);
  const engines = await startEngines(
    market.urls.elasticsearch,
    market.prefix,
    remember,
    own ? asOurPageAsks : undefined,
  );
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
      await market.close();
    },
  };
}
