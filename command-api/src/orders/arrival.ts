import type { OrderState } from '@vivarium/contracts/orders/state.ts';

/**
 * @returns when its buyer is to have it, in milliseconds: of a parcel never before it was sent, whatever its seller says, and of
 *   what was picked up when it was handed over; undefined: it is neither sent nor handed over.
 */
export function arrivalOf({
  shipment,
  history,
}: Pick<OrderState, 'shipment' | 'history'>): number | undefined {
  if (shipment !== null)
    return Math.max(Date.parse(shipment.estimatedDelivery), Date.parse(shipment.shippedAt));
  const handedOver = history.findLast(({ what }) => what === 'hand-over');
  return handedOver && Date.parse(handedOver.at);
}
