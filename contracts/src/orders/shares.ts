import type { OrderState } from './state.ts';

/**
 * What a seller gets of an order, and what the marketplace keeps, in minor units: together all that is left of it. What is on
 * its way back is not theirs either.
 */
export function sharesOf({ total, fee, promised }: Pick<OrderState, 'total' | 'fee' | 'promised'>): {
  seller: number;
  marketplace: number;
} {
  const left = total.amount - promised;
  // Of what was given back no fee is due. Rounded for the seller: a cent that cannot be split is theirs.
  const marketplace = partOf(fee, left, total.amount);
  return { seller: left - marketplace, marketplace };
}

/** @returns what the marketplace adds for the seller of a discount that it bears: of what was given back it adds nothing. */
export function subsidyOf({ total, subsidy, promised }: Pick<OrderState, 'total' | 'subsidy' | 'promised'>) {
  return partOf(subsidy, total.amount - promised, total.amount);
}

/** @returns so much of an amount as is left of the whole, rounded down; their product may be beyond exact doubles. */
function partOf(amount: number, left: number, whole: number): number {
  return whole === 0 ? 0 : Number((BigInt(amount) * BigInt(left)) / BigInt(whole));
}
