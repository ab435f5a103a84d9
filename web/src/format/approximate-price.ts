import { type Currency, currencyIn } from '@vivarium/contracts/shared/currency.ts';
import { fromDollars, inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import { moneyFormat } from './price.ts';

/**
 * @returns about what a price is in another currency, `≈ $302`: a converted price is no offer, so from ten on it is told in
 *   whole units; undefined in its own currency
 */
export function approximatePrice(
  price: { amount: string; currency: string },
  to: Currency,
  locale?: string,
): string | undefined {
  const from = currencyIn(price.currency);
  if (from === undefined || from === to) return undefined;
  const amount = fromDollars(inDollars(Number(price.amount), from), to);
  const format = moneyFormat(to, locale, { isWhole: amount >= 10 });
  return `≈ ${format.format(amount)}`;
}
