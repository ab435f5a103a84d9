import type { Client } from '@elastic/elasticsearch';
import {
  type MarketPrice,
  type MarketPrices,
  marketPricesQuerySchema,
} from '@vivarium/contracts/http/market-prices.ts';
import type { ListingDocument } from '@vivarium/contracts/search/listing-document.ts';
import { Problem, parseOrThrow } from '@vivarium/contracts/shared/problem.ts';
import type { RequestHandler } from 'express';
import { sendCached } from '../platform/cached-json.ts';
import { reading } from '../platform/reading.ts';
import { type MarketView, marketBody } from './market-body.ts';
import { type MarketBucket, marketPrice, type Priced } from './market-price.ts';

/** Markets move slowly. */
const AGE = 120;

/**
 * `GET /market-prices?ids=`: what others ask for the same kind of thing, for a page of listings at once. Listings that
 * nobody may open, or that too few can be compared with, are left out.
 */
export function marketPricesRoute(elasticsearch: Client, index: string): RequestHandler {
  return async (request, response) => {
    const { ids } = parseOrThrow(marketPricesQuerySchema, request.query, 'invalid_request');
    const listings = await reading(() => readPriced(elasticsearch, index, [...new Set(ids)]));
    const answer: MarketPrices = {
      prices: listings.length === 0 ? [] : await compare(elasticsearch, index, listings),
    };
    sendCached(request, response, answer, AGE);
  };
}

type Comparable = Priced & MarketView;

/** The listings that can be compared with something, in the order asked. */
async function readPriced(
  elasticsearch: Client,
  index: string,
  ids: readonly string[],
): Promise<Comparable[]> {
  const { docs } = await elasticsearch.mget<Partial<ListingDocument>>({
    index,
    ids: [...ids],
    _source_includes: ['id', 'price', 'currency', 'comparable', 'sellerId'],
  });
  return docs.flatMap((doc) => {
    const { id, price, currency, comparable, sellerId } = ('_source' in doc && doc._source) || {};
    // A stub has none of these.
    if (id === undefined || price === undefined || currency === undefined) return [];
    if (sellerId === undefined || comparable === undefined || comparable === null) return [];
    return [{ id, price, currency, comparable, sellerId }];
  });
}

async function compare(
  elasticsearch: Client,
  index: string,
  listings: readonly Comparable[],
): Promise<MarketPrice[]> {
  const keyOf = ({ comparable, sellerId }: MarketView) => `${sellerId} ${comparable}`;
  const views = [...new Map(listings.map((listing) => [keyOf(listing), listing])).values()];
  const { aggregations, timed_out } = await reading(() =>
    elasticsearch.search<never, { markets: { buckets: MarketBucket[] } }>({ index, ...marketBody(views) }),
  );
  if (timed_out) throw new Problem('unavailable', 'The search took too long.', { retryAfter: 1 });
  const buckets = new Map(views.map((view, at) => [keyOf(view), aggregations?.markets.buckets[at]]));
  return listings.flatMap((listing) => {
    const bucket = buckets.get(keyOf(listing));
    return (bucket && marketPrice(listing, bucket)) ?? [];
  });
}
