import { t } from '@lingui/core/macro';
import type { MarketPrice } from '@vivarium/contracts/market-prices/http.ts';
import { moneyFormat } from '../format/price.ts';

export interface Money {
  amount: string;
  currency: string;
}
export type Market = Pick<MarketPrice, 'count' | 'sellers' | 'median' | 'quartiles'>;

/** What others ask, at two lengths. */
export interface MarketWords {
  /** For a narrow card. */
  short: string;
  line: string;
}

/**
 * Informs of the middle half of the prices that others ask; what to think of this one is the reader's.
 *
 * @param market prices in one currency
 */
export function marketWords({ count, quartiles }: Market, locale?: string): MarketWords {
  const [low, high] = quartiles;
  const range = low.amount === high.amount ? rough(low, locale) : rangeOf(quartiles, locale);
  return { short: t`others ${range}`, line: t`${range} for ${count} like it` };
}

/** The market is not known to the cent. @returns e.g. `$180` */
export function rough(money: Money, locale?: string): string {
  return roughly(money, locale).format(Number(money.amount));
}

/** @returns e.g. `$180–240`: the currency once, where the language has it so */
function rangeOf([low, high]: Market['quartiles'], locale?: string): string {
  return roughly(low, locale).formatRange(Number(low.amount), Number(high.amount));
}

function roughly({ amount, currency }: Money, locale?: string): Intl.NumberFormat {
  return moneyFormat(currency, locale, { isWhole: Number(amount) >= 20 });
}
