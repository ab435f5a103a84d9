import type { OrderState } from '@vivarium/contracts/orders/state.ts';

/** @returns the orders of one payment, which know whether they wait for what a moderator says to another of them. */
export function besideReview<One extends { order: OrderState }>(taken: readonly One[]): readonly One[] {
  if (taken.every(({ order: { review } }) => review === 'none')) return taken;
  return taken.map((one) =>
    one.order.review === 'none' ? { ...one, order: { ...one.order, besideReview: true } } : one,
  );
}
