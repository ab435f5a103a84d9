/** What begins the decimals: the one of a language, or of the country whose spreadsheet a file comes from. */
export type DecimalMark = '.' | ',';

/** Digits alone; or thousands, parted by one mark throughout; or India's hundreds of thousands: `12,34,567`. */
const WHOLE = /^(?:\d+|[1-9]\d{0,2}(?:([ '.,])\d{3})(?:\1\d{3})*|[1-9]\d?,(?:\d{2},)+\d{3})$/;

/**
 * Reads digits with the marks `.`, `,`, `'` and spaces between them. A mark that stands once may part thousands or begin
 * the decimals; where both are possible (`1.500`), the writer's own mark decides.
 *
 * @returns digits with at most one point, `1234.50`; undefined where the marks make no sense
 */
export function decimalOf(text: string, mark: DecimalMark): string | undefined {
  const whole = WHOLE.test(text) ? text.replaceAll(/\D/g, '') : undefined;
  const decimal = withDecimals(text);
  if (whole === undefined || decimal === undefined) return whole ?? decimal;
  return text.includes(mark) ? decimal : whole;
}

function withDecimals(text: string): string | undefined {
  const match = /^(?<whole>.*)(?<mark>[.,])(?<fraction>\d*)$/.exec(text);
  const { whole = '', mark = '', fraction = '' } = match?.groups ?? {};
  if (match === null || whole.includes(mark) || (whole === '' && fraction === '')) return undefined;
  if (whole !== '' && !WHOLE.test(whole)) return undefined;
  return `${whole.replaceAll(/\D/g, '') || '0'}${fraction && `.${fraction}`}`;
}
