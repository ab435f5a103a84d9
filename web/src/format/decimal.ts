import type { DecimalMark } from '@vivarium/contracts/shared/typed-decimal.ts';
import { currentLocale } from './language.ts';
import { numberFormat } from './number-format.ts';

/** @returns a decimal number as its reader would type it, so that it is read back as it is: `1.125` as `1,125` in German. */
export function asTyped(decimal: string | number, locale = currentLocale()): string {
  return String(decimal).replace('.', decimalMarkOf(locale));
}

/** What begins the decimals is a point or, everywhere else, a comma. */
export function decimalMarkOf(locale: string): DecimalMark {
  const parts = numberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === '.') ? '.' : ',';
}
