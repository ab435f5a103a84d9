import type { ReasonBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { isOpen } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import type { Given } from './move-order.ts';
import { nextVersion } from './next-version.ts';

/** Decides that a buyer wants to give it back: nothing happens by itself until its seller has answered. */
export function decideReturn(order: OrderState, { reason = '' }: ReasonBody, given: Given): Act | Problem {
  const { by, now, terms } = given;
  if (by !== 'buyer') return new Problem('forbidden', 'Only its buyer may give it back.');
  const isThere = order.status === 'shipped' || order.status === 'delivered';
  const since = order.status === 'delivered' ? Date.parse(order.updatedAt) : now.getTime();
  if (!isThere || isOpen(order, 'return') || now.getTime() - since > terms.returnMs)
    return new Problem('order_status_conflict', 'This order cannot be given back.');
  const returning = { reason, askedAt: now.toISOString() };
  const after = nextVersion(order, { returning }, given, { what: 'return', by });
  return { type: 'order.changed', after, changed: ['returning', 'due'], effects: [] };
}
