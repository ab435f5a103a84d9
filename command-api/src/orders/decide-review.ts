import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import type { Given } from './move-order.ts';
import { nextVersion } from './next-version.ts';

/** Decides that a moderator, who has no part in it, lets an order go on. A second one who says so changes nothing. */
export function decideReview(order: OrderState, given: Given): Act | 'unchanged' | Problem {
  // Who buys or sells it is a party, whatever else they are.
  if (given.by !== 'moderator') return new Problem('forbidden', 'Another moderator has to look at it.');
  if (order.review === 'approved') return 'unchanged';
  if (order.review !== 'awaiting' || order.status !== 'pending')
    return new Problem('order_status_conflict', 'Nobody has to look at this order.');
  const chapter = { what: 'approve', by: 'moderator' } as const;
  const after = nextVersion(order, { review: 'approved' }, given, chapter);
  return { type: 'order.changed', after, changed: ['review', 'due'], effects: [] };
}
