import { amountTyped, measureTyped, type UnitPowers } from '@vivarium/contracts/shared/typed-amount.ts';
import { currenciesBeside } from '@vivarium/contracts/shared/typed-currency.ts';
import { decimalMarkOf } from './decimal.ts';
import { currentLocale } from './language.ts';

/**
 * {@link amountTyped}, by the marks of the reader's language.
 *
 * @param currency that is asked for: an amount that says another one (`€200` for dollars) is none
 */
export function readAmount(text: string, currency: string, locale = currentLocale()): string | undefined {
  if (currenciesBeside(text)?.some((one) => one === currency) === false) return undefined;
  return amountTyped(text, decimalMarkOf(locale));
}

/** {@link measureTyped}, by the marks of the reader's language. */
export function readMeasured(text: string, units: UnitPowers = {}, locale = currentLocale()): number {
  return measureTyped(text, units, decimalMarkOf(locale));
}
