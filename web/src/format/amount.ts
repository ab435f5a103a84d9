import { amountTyped, measureTyped, type UnitPowers } from '@vivarium/contracts/shared/typed-amount.ts';
import { decimalMarkOf } from './decimal.ts';
import { currentLocale } from './language.ts';

/** {@link amountTyped}, by the marks of the reader's language. */
export function readAmount(text: string, locale = currentLocale()): string | undefined {
  return amountTyped(text, decimalMarkOf(locale));
}

/** {@link measureTyped}, by the marks of the reader's language. */
export function readMeasured(text: string, units: UnitPowers = {}, locale = currentLocale()): number {
  return measureTyped(text, units, decimalMarkOf(locale));
}
