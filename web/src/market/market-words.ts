import { t } from '@lingui/core/macro';
import type { MarketPrice } from '@vivarium/contracts/market-prices/http.ts';
import { numberFormat } from '../format/number-format.ts';

export interface Money {
  amount: string;
  currency: string;
}
export type Market = Pick<MarketPrice, 'count' | 'sellers' | 'median' | 'quartiles'>;

/** How a price compares, at several lengths. */
export interface MarketWords {
  /** `30% above`; empty when the price is a usual one. */
  away: string;
  /** For a narrow card; likewise. */
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
  const distance = asked / Number(median.amount) - 1;
  const share = numberFormat(locale, { style: 'percent' }).format(Math.abs(distance));
  const isUsual = (asked >= Number(low.amount) && asked <= Number(high.amount)) || Math.abs(distance) < 0.005;
  if (isUsual) {
    return {
      away: '',
      short: '',
      line: t`usual among ${count} alike`,
      spoken: t`A usual price among ${count} listings alike`,
    };
  }
  if (distance < 0) {
    return {
      away: t`${share} below`,
      short: t`${share} below usual`,
      line: t`${share} below ${count} alike`,
      spoken: t`${share} below the middle price of ${count} listings alike`,
    };
  }
  return {
    away: t`${share} above`,
    short: t`${share} above usual`,
    line: t`${share} above ${count} alike`,
    spoken: t`${share} above the middle price of ${count} listings alike`,
  };
}
