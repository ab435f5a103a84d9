import type { MarketPrice } from '@vivarium/contracts/market-prices/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { currencySchema, toWireMoney } from '@vivarium/contracts/shared/money.ts';

/** With fewer listings, or from fewer sellers, quartiles say more about chance than about the market. */
const FEWEST_LISTINGS = 8;
const FEWEST_SELLERS = 3;

/** A listing as far as its price is compared. `price` in minor units. */
export interface Priced {
  id: string;
  price: number;
  currency: string;
}

/** What Elasticsearch says of one market; see `market-body.ts`. */
export interface MarketBucket {
  sample: {
    doc_count: number;
    sellers: { value: number };
    prices: { values: { key: number; value: number | null }[] };
  };
}

/** @returns where the price of a listing lies in its market; undefined when that is too small to tell. */
export function marketPrice(
  { id, price, currency }: Priced,
  { sample }: MarketBucket,
): MarketPrice | undefined {
  const sellers = sample.sellers.value;
  if (sample.doc_count < FEWEST_LISTINGS || sellers < FEWEST_SELLERS) return undefined;
  const [low, median, high] = sample.prices.values.map(({ value }) => Math.round(value ?? 0));
  if (low === undefined || median === undefined || high === undefined) return undefined;
  const money = (amount: number) => toWireMoney({ amount, currency: currencySchema.parse(currency) });
  return {
    id: encodeId(id),
    count: sample.doc_count,
    sellers,
    median: money(median),
    quartiles: [money(low), money(high)],
    position: price < low ? 'below' : price > high ? 'above' : 'within',
  };
}
