import type { ShipBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { type Given, moveOrder } from './move-order.ts';

const DAY_MS = 24 * 3_600_000;
/** Days from the one on which it is sent: with a day before it, which it still is somewhere. */
const [EARLIEST, LATEST] = [-1, 60];

/** Decides that a seller sends it. When it is to arrive decides when they are paid, so that is not any day. */
export function decideShip(
  order: OrderState,
  { method, trackingNumber, estimatedDelivery, declared }: ShipBody,
  given: Given,
): Act | Problem {
  const { now, terms } = given;
  const estimated =
    estimatedDelivery === undefined ? now.getTime() + terms.transitMs : Date.parse(estimatedDelivery);
  const shipment = {
    ...{ method, trackingNumber, shippedAt: now.toISOString() },
    estimatedDelivery: new Date(estimated).toISOString(),
    ...(declared && { declared: [...new Set(declared)] }),
  };
  const days = Math.floor(estimated / DAY_MS) - Math.floor(now.getTime() / DAY_MS);
  const moved = moveOrder(order, 'ship', { ...given, shipment });
  if (moved instanceof Problem || (days >= EARLIEST && days <= LATEST)) return moved;
  return new Problem('validation_failed', 'It cannot be expected on that day.', {
    details: [{ path: 'estimatedDelivery', message: `must be within ${LATEST} days from today` }],
  });
}
