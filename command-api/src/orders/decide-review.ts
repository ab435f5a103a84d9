import type { Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { dueOf } from './move-order.ts';

/** Decides that a moderator lets an order go on. A second one who says so changes nothing. */
export function decideReview(order: OrderState, now: Date, terms: Terms): Act | 'unchanged' | Problem {
  if (order.review === 'approved') return 'unchanged';
  if (order.review !== 'awaiting' || order.status !== 'pending')
    return new Problem('order_status_conflict', 'Nobody has to look at this order.');
  const at = now.toISOString();
  const after: OrderState = {
    ...order,
    version: order.version + 1,
    review: 'approved',
    history: [...order.history, { what: 'approve', by: 'moderator', at }],
    updatedAt: at,
  };
  const due = dueOf(after, now, terms);
  return { type: 'order.changed', after: { ...after, due }, changed: ['review', 'due'], effects: [] };
}
