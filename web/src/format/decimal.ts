import { currentLocale } from './language.ts';
import { numberFormat } from './number-format.ts';

/** Digits alone; or thousands, parted by one mark throughout; or India's hundreds of thousands: `12,34,567`. */
const WHOLE = /^(?:\d+|[1-9]\d{0,2}(?:([ '.,])\d{3})(?:\1\d{3})*|[1-9]\d?,(?:\d{2},)+\d{3})$/;

/**
 * Reads digits with the marks `.`, `,`, `'` and spaces between them. A mark that stands once may part thousands or begin
 * the decimals; where both are possible (`1.500`), the locale decides.
 *
 * @returns digits with at most one point, `1234.50`; undefined where the marks make no sense
 */
export function decimalOf(text: string, locale: string): string | undefined {
  const whole = WHOLE.test(text) ? text.replaceAll(/\D/g, '') : undefined;
  const decimal = withDecimals(text);
  if (whole === undefined || decimal === undefined) return whole ?? decimal;
  return text.includes(decimalMarkOf(locale)) ? decimal : whole;
}

/** @returns a decimal number as its reader would type it, so that it is read back as it is: `1.125` as `1,125` in German. */
export function asTyped(decimal: string | number, locale = currentLocale()): string {
  return String(decimal).replace('.', decimalMarkOf(locale));
}

function withDecimals(text: string): string | undefined {
  const match = /^(?<whole>.*)(?<mark>[.,])(?<fraction>\d*)$/.exec(text);
  const { whole = '', mark = '', fraction = '' } = match?.groups ?? {};
  if (match === null || whole.includes(mark) || (whole === '' && fraction === '')) return undefined;
  if (whole !== '' && !WHOLE.test(whole)) return undefined;
  return `${whole.replaceAll(/\D/g, '') || '0'}${fraction && `.${fraction}`}`;
}

/** What begins the decimals is a point or, everywhere else, a comma. */
function decimalMarkOf(locale: string): '.' | ',' {
  const parts = numberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === '.') ? '.' : ',';
}
