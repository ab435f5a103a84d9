import type { MarketPrice } from '@vivarium/contracts/http/market-prices.ts';

interface Money {
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

/** Where things stand on the range that is drawn, in per cent of its width. */
export interface MarketScale {
  low: number;
  median: number;
  high: number;
  asked: number;
}

/** A price further out than this many times the width of the middle half is drawn at the edge. */
const FARTHEST = 1.6;

/** @returns the places of the middle half, its median and the price; all between 4 and 96, for the labels. */
export function marketScale(price: Money, { median, quartiles }: Market): MarketScale {
  const [low, high] = [Number(quartiles[0].amount), Number(quartiles[1].amount)];
  const middle = Number(median.amount);
  const width = Math.max(high - low, middle * 0.1, Number.MIN_VALUE);
  const asked = Math.min(Math.max(Number(price.amount), low - width * FARTHEST), high + width * FARTHEST);
  const from = Math.min(low - width / 2, asked);
  const to = Math.max(high + width / 2, asked);
  const place = (value: number) => 4 + ((value - from) / (to - from)) * 92;
  return { low: place(low), median: place(middle), high: place(high), asked: place(asked) };
}
