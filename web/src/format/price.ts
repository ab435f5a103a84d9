import { numberFormat } from './number-format.ts';

/** @returns `$149` or `$149.50`: the digits after the point only where they say something. */
export function formatPrice(price: { amount: string; currency: string }, locale?: string): string {
  const value = Number(price.amount);
  return numberFormat(locale, {
    style: 'currency',
    currency: price.currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);
}

/** @returns a whole number with the separators of the locale: `1,204`. */
export function formatCount(count: number, locale?: string): string {
  return numberFormat(locale).format(count);
}
