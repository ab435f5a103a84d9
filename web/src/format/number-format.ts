import { currentLocale } from './language.ts';

const made = new Map<string, Intl.NumberFormat>();

/** @returns a formatter of numbers, made once for each way of writing them: making one costs more than its use. */
export function numberFormat(
  locale = currentLocale(),
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.NumberFormat(locale, options);
  made.set(key, fresh);
  return fresh;
}

/** @returns a measured number as it was given, with the point of the locale: `12.5`, and no separators: `1250`. */
export function formatMeasured(value: number, locale?: string): string {
  return numberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(value);
}

/** @returns stars to a tenth: `4.0`. */
export function formatRating(rating: number, locale?: string): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(rating);
}
