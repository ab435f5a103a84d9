import type { Terms } from '@vivarium/contracts/orders/deadlines.ts';
import { expectedDayOf } from '@vivarium/contracts/orders/expected-day.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { beginningOfDay } from './beginning-of-day.ts';

/**
 * @returns when its buyer is to have it, in milliseconds: of a parcel never before any could be there, whatever its seller
 *   says, and where they have said a day alone, not before that begins where it goes; of what was picked up when it was
 *   handed over; undefined: it is neither sent nor handed over.
 */
export function arrivalOf(
  { shipment, history, delivery }: Pick<OrderState, 'shipment' | 'history' | 'delivery'>,
  { leastTransitMs }: Pick<Terms, 'leastTransitMs'>,
): number | undefined {
  if (shipment !== null) {
    const { estimatedDelivery, shippedAt } = shipment;
    const day = expectedDayOf(estimatedDelivery);
    const expected =
      day === undefined ? Date.parse(estimatedDelivery) : beginningOfDay(day, delivery.country);
    return Math.max(expected, Date.parse(shippedAt) + leastTransitMs);
  }
  const handedOver = history.findLast(({ what }) => what === 'hand-over');
  return handedOver && Date.parse(handedOver.at);
}
