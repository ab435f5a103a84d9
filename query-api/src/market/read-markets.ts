import type { Client } from '@elastic/elasticsearch';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import { search } from '../elasticsearch/searches.ts';
import { type MarketView, marketBody } from './market-body.ts';
import type { MarketBucket } from './market-price.ts';

/** Each view is a sample of its own. */
const MOST_AT_ONCE = 50;

/** Reads markets, in the order of the views, of which there is at least one. */
export type ReadMarkets = (views: readonly MarketView[]) => Promise<MarketBucket[]>;

/** @throws {Problem} 503 when Elasticsearch does not answer in time. */
export function createReadMarkets(elasticsearch: Client, index: string): ReadMarkets {
  const read = async (views: readonly MarketView[]) => {
    const { aggregations } = await search<never, { markets: { buckets: MarketBucket[] } }>(elasticsearch, {
      index,
      ...marketBody(views),
    });
    return aggregations?.markets.buckets ?? [];
  };
  return async (views) => (await Promise.all(chunksOf(views, MOST_AT_ONCE).map(read))).flat();
}
