import type { Client } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { marketPricesQueries } from '@vivarium/contracts/market-prices/queries.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { reading } from '../elasticsearch/reading.ts';
import type { MarketView } from '../market/market-body.ts';
import { marketPrice, type Priced } from '../market/market-price.ts';
import { createReadMarkets } from '../market/read-markets.ts';
import { rememberedMarkets } from '../market/remembered-markets.ts';
import type { Parts } from '../parts.ts';
import { isOpenToAll } from '../search/open-to-all.ts';

/** Markets move slowly. Seconds; here, and again on the way to the browser. */
const AGE = 60;

/**
 * `GET /market-prices?ids=`: what others ask for the same kind of thing, for a page of listings at once. Listings that
 * nobody may open, or that too few can be compared with, are left out.
 */
export function listMarketPrices({
  elasticsearch,
  aliasOf,
  elapsed,
}: Parts): Handler<typeof marketPricesQueries.listMarketPrices> {
  const index = aliasOf('listings');
  const readMarkets = rememberedMarkets(createReadMarkets(elasticsearch, index), {
    ttl: AGE * 1000,
    now: elapsed,
  });
  return async ({ query: { ids } }) => {
    const listings = await reading(() => readPriced(elasticsearch, index, [...new Set(ids)]));
    const markets = await readMarkets(listings);
    const prices = listings.flatMap((listing, at) => {
      const market = markets[at];
      return (market && marketPrice(listing, market)) ?? [];
    });
    return reply({ prices }, { cache: keptFor(AGE) });
  };
}

/** The listings that can be compared with something, in the order asked. */
async function readPriced(
  elasticsearch: Client,
  index: string,
  ids: readonly string[],
): Promise<(Priced & MarketView)[]> {
  const found = await getMany<Partial<ListingDocument>>(elasticsearch, {
    index,
    ids: [...ids],
    _source: ['id', 'visible', 'status', 'priceDollars', 'currency', 'comparable', 'sellerId'],
  });
  return found.flatMap(({ _source }) => {
    if (!isOpenToAll(_source)) return [];
    const { id, priceDollars, currency, comparable, sellerId } = _source;
    // A stub has none of these.
    if (id === undefined || priceDollars === undefined || currency === undefined) return [];
    if (sellerId === undefined || comparable === undefined || comparable === null) return [];
    return [{ id, priceDollars, currency, comparable, sellerId }];
  });
}
