import type { Client } from '@elastic/elasticsearch';
import { search } from '../elasticsearch/searches.ts';
import { type MarketView, marketBody } from './market-body.ts';
import type { MarketBucket } from './market-price.ts';

/** Reads markets, in the order of the views, of which there is at least one. */
export type ReadMarkets = (views: readonly MarketView[]) => Promise<MarketBucket[]>;

/** @throws {Problem} 503 when Elasticsearch does not answer in time. */
export function createReadMarkets(elasticsearch: Client, index: string): ReadMarkets {
  return async (views) => {
    const { aggregations } = await search<never, { markets: { buckets: MarketBucket[] } }>(elasticsearch, {
      index,
      ...marketBody(views),
    });
    return aggregations?.markets.buckets ?? [];
  };
}
