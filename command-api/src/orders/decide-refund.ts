import type { RefundBody } from '@vivarium/contracts/orders/http.ts';
import { isHeld } from '@vivarium/contracts/orders/requests.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { Act } from './act-on-order.ts';
import type { Given } from './move-order.ts';
import { nextVersion } from './next-version.ts';

/**
 * Decides that a seller gives a part back of what is held. What was promised before counts, whether or not it has gone: two
 * that are together more than the whole are refused.
 */
export function decideRefund(
  order: OrderState,
  { amount: { amount, currency } }: RefundBody,
  given: Given,
): Act | Problem {
  const { by } = given;
  if (by === 'buyer') return new Problem('forbidden', 'Only its seller may give a part back.');
  const promised = promisedWith(order, { amount, currency });
  if (promised instanceof Problem) return promised;
  const after = nextVersion(order, { promised }, given, { what: 'refund', by });
  return { type: 'order.changed', after, changed: ['promised'], effects: [] };
}

/** @returns what is promised of an order with a further part, in minor units; or why there can be no such part. */
export function promisedWith(order: OrderState, { amount, currency }: Money): number | Problem {
  if (!isHeld(order)) return new Problem('order_status_conflict', 'Nothing is held of this order any more.');
  if (currency !== order.total.currency)
    return new Problem('mixed_currencies', `This order was paid in ${order.total.currency}.`);
  const promised = order.promised + amount;
  if (amount === 0 || promised >= order.total.amount)
    return new Problem('refund_exceeds_total', 'A part is less than what is left of the whole.');
  return promised;
}
