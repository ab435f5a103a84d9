import type { Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { Claims, OrderState } from '@vivarium/contracts/orders/state.ts';
import { transitionNames, transitions } from '@vivarium/contracts/orders/transitions.ts';
import { arrivalOf } from './arrival.ts';

/** @returns until when its buyer may say what, by the order's own times alone. */
export function claimsOf(order: OrderState, terms: Terms): Claims {
  const { arrivalMs, returnMs } = terms;
  const arrived = arrivalOf(order, terms);
  return {
    deadOnArrival: arrived === undefined ? null : moment(arrived + arrivalMs),
    // What is on its way has no such day.
    return: order.status === 'delivered' ? moment(deliveredAt(order) + returnMs) : null,
  };
}

const deliveries: readonly string[] = transitionNames.filter((name) => transitions[name].to === 'delivered');

/** @returns when it was its buyer’s, in milliseconds: nothing that is done later makes their time longer. */
function deliveredAt({ history, updatedAt }: OrderState): number {
  return Date.parse(history.findLast(({ what }) => deliveries.includes(what))?.at ?? updatedAt);
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}
