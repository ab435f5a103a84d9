import { numberFormat } from './number-format.ts';

/** @returns `$149` or `$149.50`: the digits after the point only where they say something. */
export function formatPrice(price: { amount: string; currency: string }, locale?: string): string {
  return moneyFormat(price.currency, locale).format(Number(price.amount));
}

/**
 * @param isWhole without digits after the point: what is only about right is not told to the cent
 * @returns a formatter of sums of a currency, in major units: the one way in which money is written
 */
export function moneyFormat(currency: string, locale?: string, { isWhole = false } = {}): Intl.NumberFormat {
  return numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
    ...(isWhole && { maximumFractionDigits: 0 }),
  });
}

/** @returns a whole number with the separators of the locale: `1,204`. */
export function formatCount(count: number, locale?: string): string {
  return numberFormat(locale).format(count);
}
