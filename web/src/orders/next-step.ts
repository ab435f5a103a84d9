import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { allowedTo, type Deed } from '@vivarium/contracts/orders/requests.ts';
import { isOpen, obstacleTo, type TransitionName } from '@vivarium/contracts/orders/transitions.ts';

/** What one is expected to do with an order. */
export type NextStep =
  | 'pay'
  | 'send'
  | 'hand_over'
  | 'receive'
  | 'pick_up'
  | 'answer_return'
  | 'answer_complaint'
  | 'answer_part';

/** As much of an order as says what is to be done with it. */
export type Ahead = Pick<
  OrderItem,
  'role' | 'status' | 'delivery' | 'dispute' | 'returning' | 'review' | 'payment' | 'claims' | 'coupon'
>;

/** @returns whether a party may take a step now, by the table of states. */
export function may(order: Ahead, step: TransitionName): boolean {
  return obstacleTo(order, step, order.role) === undefined;
}

/**
 * @returns what one may do with an order, as its page offers it: all that is allowed but what another way is there for. What
 *   nobody has sent yet is called off; while a complaint is open, it is what the money is asked back by, and given; and what
 *   is to be given back is taken back.
 */
export function offeredIn(order: Ahead, now: Date): ReadonlySet<Deed> {
  const allowed = new Set(allowedTo(order.role, order, now));
  if (order.status === 'confirmed' && order.delivery.method === 'shipping') allowed.delete('dispute');
  if (isOpen(order, 'dispute')) for (const deed of ['return', 'refund'] as const) allowed.delete(deed);
  if (allowed.has('accept-return') && !allowed.has('contest')) allowed.delete('concede');
  return allowed;
}

/** @returns the one thing that one has to do now; undefined: one waits for others, or for nothing. */
export function nextStepOf(order: Ahead): NextStep | undefined {
  const { role, status, payment } = order;
  if (role === 'buyer') {
    if (status === 'pending') return payment.status === 'pending' ? 'pay' : undefined;
    if (may(order, 'accept-part')) return 'answer_part';
    if (may(order, 'accept')) return 'receive';
    return may(order, 'pick-up') ? 'pick_up' : undefined;
  }
  if (may(order, 'contest')) return 'answer_complaint';
  // While a complaint is open, a return can be taken back, and need not be answered: what is due is due of the complaint.
  if (may(order, 'decline-return') || may(order, 'decline-return-late')) return 'answer_return';
  if (may(order, 'ship')) return 'send';
  return may(order, 'hand-over') ? 'hand_over' : undefined;
}
