import type { OrderState } from '@vivarium/contracts/orders/state.ts';

/** @returns when a parcel is to arrive, in milliseconds: never before it was sent, whatever its seller says. */
export function arrivalOf({
  estimatedDelivery,
  shippedAt,
}: Pick<NonNullable<OrderState['shipment']>, 'estimatedDelivery' | 'shippedAt'>): number {
  return Math.max(Date.parse(estimatedDelivery), Date.parse(shippedAt));
}
