import type { estypes } from '@elastic/elasticsearch';
import type { Clause } from '../search/clause.ts';

/** A market as one seller sees it: everything of one kind that others offer. */
export interface MarketView {
  /** See contracts, `listings/comparable.ts`. */
  comparable: string;
  /** Whose own listings do not count. */
  sellerId: string;
}

/** Most listings of one seller in a market: who lists fifty does not set the price. */
export const MOST_OF_ONE_SELLER = 3;
/** Most listings of a market, per shard: the newest. */
const SAMPLE = 100;
/** A sample takes what scores best: the newer, the better. At this age half of what it is today. */
const newest: Clause = { distance_feature: { field: 'publishedAt', origin: 'now', pivot: '30d' } };

/** The quartiles of a market. */
export const percents = [25, 50, 75] as const;

/**
 * Prices of several markets in one search. Each looks at its own listings only: active, not of the seller, at most
 * {@link MOST_OF_ONE_SELLER} of any other.
 *
 * @param views at most some fifty
 * @returns a body whose aggregation `markets` has one bucket for each view, in their order
 */
export function marketBody(views: readonly MarketView[]): estypes.SearchSearchRequestBody {
  const keys = [...new Set(views.map(({ comparable }) => comparable))];
  return {
    size: 0,
    track_total_hits: false,
    query: {
      bool: { must: [newest], filter: [{ term: { status: 'active' } }, { terms: { comparable: keys } }] },
    },
    aggs: {
      markets: {
        filters: { filters: views.map(clauseOf) },
        aggs: {
          sample: {
            diversified_sampler: {
              field: 'sellerId',
              max_docs_per_value: MOST_OF_ONE_SELLER,
              shard_size: SAMPLE,
              execution_hint: 'global_ordinals',
            },
            aggs: {
              sellers: { cardinality: { field: 'sellerId', precision_threshold: SAMPLE } },
              prices: { percentiles: { field: 'priceDollars', percents: [...percents], keyed: false } },
            },
          },
        },
      },
    },
  };
}

function clauseOf({ comparable, sellerId }: MarketView): Clause {
  return { bool: { filter: [{ term: { comparable } }], must_not: [{ term: { sellerId } }] } };
}
