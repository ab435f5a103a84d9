import type { PriceValue } from './meaning.ts';
import { rangeLabel } from './range-label.ts';

/** `up to 300`, `from 300 EUR`, `200–400`. */
export function priceLabel({ currency, ...amounts }: PriceValue): string {
  const amount = rangeLabel(amounts);
  return currency === undefined ? amount : `${amount} ${currency}`;
}
