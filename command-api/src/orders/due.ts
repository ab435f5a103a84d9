import type { DeadlineName, Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { OrderStatus } from '@vivarium/contracts/orders/life.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { isOpen } from '@vivarium/contracts/orders/transitions.ts';
import { arrivalOf } from './arrival.ts';

/** @returns what happens by itself with an order as it is: by its own times alone, so that looking again puts nothing off. */
export function dueOf(order: OrderState, terms: Terms): OrderState['due'] {
  if (isOpen(order, 'dispute')) return dueOfDispute(order, terms);
  if (isOpen(order, 'return')) return dueOfReturn(order, terms);
  // Its buyer has done their part: what is missing is a moderator's, or ours.
  const isReviewed = order.review !== 'none' || order.besideReview === true;
  if (order.status === 'pending' && isReviewed && order.payment.status === 'authorised') return null;
  return byStatus[order.status]?.(order, terms) ?? null;
}

/** Once its seller has the money, a return waits for them alone. */
function dueOfReturn({ status, returning }: OrderState, { takeBackMs }: Terms): OrderState['due'] {
  const isHeld = returning !== null && status === 'shipped';
  return isHeld ? at('return', Date.parse(returning.askedAt) + takeBackMs) : null;
}

/** Both sides have their time; a moderator takes the time that it takes. */
function dueOfDispute(order: OrderState, { answerMs }: Terms): OrderState['due'] {
  const { openedAt = order.updatedAt, answer } = order.dispute ?? {};
  if (isOpen(order, 'answer')) return at('answer', Date.parse(openedAt) + answerMs);
  if (isOpen(order, 'proposal')) return at('proposal', Date.parse(answer?.at ?? openedAt) + answerMs);
  return null;
}

const byStatus: Partial<Record<OrderStatus, (order: OrderState, terms: Terms) => OrderState['due']>> = {
  pending: ({ createdAt }, { unpaidMs }) => at('unpaid', Date.parse(createdAt) + unpaidMs),
  confirmed: ({ delivery, history, updatedAt }, { unshippedMs }) => {
    const paid = history.findLast(({ what }) => what === 'confirm')?.at ?? updatedAt;
    return at('unshipped', Date.parse(paid) + (delivery.method === 'shipping' ? 1 : 2) * unshippedMs);
  },
  shipped: (order, terms) => {
    const arrived = arrivalOf(order, terms);
    return arrived === undefined ? null : at('inspection', arrived + terms.inspectionMs);
  },
};

function at(what: DeadlineName, ms: number): OrderState['due'] {
  return { what, at: new Date(ms).toISOString() };
}
