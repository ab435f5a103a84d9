import type { EndReason } from '@vivarium/contracts/orders/state.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import { hasOtherOpen } from '../offers.store.ts';
import type { OfferWork } from '../offers.ts';
import { stepByItself } from '../step-by-itself.ts';

/** Whoever did not get through with an order may order again at their price; who was refused by its seller may not. */
export const orderAgain = [
  'unpaid',
  'payment_failed',
  'lost_together',
  'by_buyer',
] as const satisfies EndReason[];
export const mayOrderAgain = (reason: EndReason | null): boolean => orderAgain.some((one) => one === reason);

/** Has an offer be good again whose order came to nothing. @returns whether it was not before */
export function reopen(
  given: OfferWork,
  { id, orderId }: { id: string; orderId: string },
  cause: Cause,
): Promise<boolean> {
  return stepByItself(given, id, cause, async (offer, _now, transaction) => {
    if (offer.orderId !== orderId) return undefined;
    // Whoever has made another meanwhile has that one.
    return (await hasOtherOpen(transaction, offer)) ? undefined : 'reopen';
  });
}
