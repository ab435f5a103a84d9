import type { PriceValue } from './meaning.ts';

/** `up to 300`, `from 300 EUR`, `200–400`. */
export function priceLabel({ min, max, currency }: PriceValue): string {
  const amount = min === undefined ? `up to ${max}` : max === undefined ? `from ${min}` : `${min}–${max}`;
  return currency === undefined ? amount : `${amount} ${currency}`;
}
