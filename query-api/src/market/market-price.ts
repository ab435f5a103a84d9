import type { MarketPrice } from '@vivarium/contracts/market-prices/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { currencySchema, toWireMoney } from '@vivarium/contracts/shared/money.ts';
import { moneyOf } from '@vivarium/contracts/shared/reference-rates.ts';

/** With fewer listings, or from fewer sellers, quartiles say more about chance than about the market. */
const FEWEST_LISTINGS = 8;
const FEWEST_SELLERS = 3;

/** A listing as far as its price is compared. */
export interface Priced {
  id: string;
  priceDollars: number;
  /** In which the market is told. */
  currency: string;
}

/** What Elasticsearch says of one market, in dollars; see `market-body.ts`. */
export interface MarketBucket {
  sample: {
    doc_count: number;
    sellers: { value: number };
    prices: { values: { key: number; value: number | null }[] };
  };
}

/** @returns where the price of a listing lies in its market; undefined when that is too small to tell. */
export function marketPrice(
  { id, priceDollars, currency: code }: Priced,
  { sample }: MarketBucket,
): MarketPrice | undefined {
  const sellers = sample.sellers.value;
  if (sample.doc_count < FEWEST_LISTINGS || sellers < FEWEST_SELLERS) return undefined;
  const [low, median, high] = sample.prices.values.map(({ value }) => value ?? 0);
  if (low === undefined || median === undefined || high === undefined) return undefined;
  const currency = currencySchema.parse(code);
  const money = (dollars: number) => toWireMoney(moneyOf(dollars, currency));
  return {
    id: encodeId(id),
    count: sample.doc_count,
    sellers,
    median: money(median),
    quartiles: [money(low), money(high)],
    position: priceDollars < low ? 'below' : priceDollars > high ? 'above' : 'within',
  };
}
