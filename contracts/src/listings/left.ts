import type { ListingState } from './state.ts';

/** @returns how many can be had of so many, of which some are ordered */
export function leftOf(quantity: number, { reserved, sold }: { reserved: number; sold: number }): number {
  return Math.max(0, quantity - reserved - sold);
}

/** @returns how many can be had of a listing, by the newest word of its stock; all, where nobody has ordered any yet */
export function leftOfListing({ quantity, stock }: Pick<ListingState, 'quantity' | 'stock'>): number {
  return stock?.left ?? quantity;
}
