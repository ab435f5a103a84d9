import type { MarketPrice } from '@vivarium/contracts/http/market-prices.ts';

export interface Money {
  amount: string;
  currency: string;
}
export type Market = Pick<MarketPrice, 'count' | 'sellers' | 'median' | 'quartiles'>;

/** How a price compares, in three lengths. */
export interface MarketWords {
  /** For a narrow card; empty when the price is a usual one. */
  short: string;
  line: string;
  spoken: string;
}

/**
 * A price within the middle half of the market is a usual one; outside of it the distance from the median is told.
 *
 * @param price of the listing, in the currency of the market
 */
export function marketWords(
  price: Money,
  { count, median, quartiles }: Market,
  locale?: string,
): MarketWords {
  const [low, high] = quartiles;
  const asked = Number(price.amount);
  const away = asked / Number(median.amount) - 1;
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.abs(away));
  const isUsual = (asked >= Number(low.amount) && asked <= Number(high.amount)) || Math.abs(away) < 0.005;
  if (isUsual) {
    return {
      short: '',
      line: `usual among ${count} alike`,
      spoken: `A usual price among ${count} listings alike`,
    };
  }
  const side = away < 0 ? 'below' : 'above';
  return {
    short: `${share} ${side}`,
    line: `${share} ${side} ${count} alike`,
    spoken: `${share} ${side} the middle price of ${count} listings alike`,
  };
}
