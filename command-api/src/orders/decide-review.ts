import type { Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { nextVersion } from './next-version.ts';

/** Decides that a moderator lets an order go on. A second one who says so changes nothing. */
export function decideReview(order: OrderState, now: Date, terms: Terms): Act | 'unchanged' | Problem {
  if (order.review === 'approved') return 'unchanged';
  if (order.review !== 'awaiting' || order.status !== 'pending')
    return new Problem('order_status_conflict', 'Nobody has to look at this order.');
  const chapter = { what: 'approve', by: 'moderator' } as const;
  const after = nextVersion(order, { review: 'approved' }, { now, terms }, chapter);
  return { type: 'order.changed', after, changed: ['review', 'due'], effects: [] };
}
