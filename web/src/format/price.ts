/** @returns `$149` or `$149.50`: the digits after the point only where they say something. */
export function formatPrice(price: { amount: string; currency: string }, locale?: string): string {
  const value = Number(price.amount);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: price.currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(value);
}

/** @returns a whole number with the separators of the locale: `1,204`. */
export function formatCount(count: number, locale?: string): string {
  return new Intl.NumberFormat(locale).format(count);
}
