import type { Client } from '@elastic/elasticsearch';
import { Problem } from '@vivarium/contracts/shared/problem.ts';
import { reading } from '../platform/reading.ts';
import { type MarketView, marketBody } from './market-body.ts';
import type { MarketBucket } from './market-price.ts';

/** Reads markets, in the order of the views. */
export type ReadMarkets = (views: readonly MarketView[]) => Promise<MarketBucket[]>;

/** @throws {Problem} 503 when Elasticsearch does not answer in time. */
export function createReadMarkets(elasticsearch: Client, index: string): ReadMarkets {
  return async (views) => {
    if (views.length === 0) return [];
    const { aggregations, timed_out } = await reading(() =>
      elasticsearch.search<never, { markets: { buckets: MarketBucket[] } }>({ index, ...marketBody(views) }),
    );
    if (timed_out) throw new Problem('unavailable', 'The search took too long.', { retryAfter: 1 });
    return aggregations?.markets.buckets ?? [];
  };
}
