import Stripe from 'stripe';

/**
 * From this version of its API on, Stripe counts as refunded only what had been taken. Before, `amount_refunded` has what was let
 * go of the authorisation too: what was not captured of it, or all of it where it was cancelled.
 * https://docs.stripe.com/changelog/basil/2025-03-31/remove-refund-from-partial-capture-and-payment-cancellation-flow
 */
const COUNTED_APART = '2025-03-31';

type Sums = Pick<Stripe.Charge, 'captured' | 'amount' | 'amount_captured' | 'amount_refunded'>;

/**
 * @param charge its sums in whatever unit
 * @param version of the API in which Stripe has written it. Answers are in the one that our library asks for; an event is in that
 *   of the endpoint it goes to or, where that has none, of the account, which may be years old. null: in that of our library.
 * @returns what was taken, and what of it has gone back, in the same unit
 */
export function takenAndRefunded(
  charge: Sums,
  version: string | null = null,
): { captured: number; refunded: number } {
  // One that was cancelled says nothing of what was captured, or 0.
  if (!charge.captured) return { captured: 0, refunded: 0 };
  const { amount, amount_captured: captured, amount_refunded: counted } = charge;
  const isApart = (version ?? Stripe.API_VERSION).slice(0, COUNTED_APART.length) >= COUNTED_APART;
  return { captured, refunded: isApart ? counted : Math.max(0, counted - (amount - captured)) };
}
