import type { CartItem } from '@vivarium/contracts/cart/http.ts';

/** @returns what can be had now, by the currency that it costs: what is paid together costs one. */
export function byCurrency(items: readonly CartItem[]): [currency: string, items: CartItem[]][] {
  const groups = new Map<string, CartItem[]>();
  for (const item of items) {
    if (item.standing !== 'available' || item.listing === null) continue;
    const { currency } = item.listing.price;
    groups.set(currency, [...(groups.get(currency) ?? []), item]);
  }
  return [...groups];
}
