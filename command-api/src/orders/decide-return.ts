import type { DeclineReturnBody, ReasonBody } from '@vivarium/contracts/orders/http.ts';
import { mayAskToReturn } from '@vivarium/contracts/orders/requests.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { claimsOf } from './claims.ts';
import { type Given, moveOrder } from './move-order.ts';
import { nextVersion } from './next-version.ts';

/** Decides that a buyer wants to give it back: no money moves until its seller has answered, or the time for it is over. */
export function decideReturn(order: OrderState, { reason = '' }: ReasonBody, given: Given): Act | Problem {
  const { by, now, terms } = given;
  if (by !== 'buyer') return new Problem('forbidden', 'Only its buyer may give it back.');
  // What its seller has declined is not asked for again.
  if (!mayAskToReturn({ ...order, claims: claimsOf(order, terms) }, now))
    return new Problem('order_status_conflict', 'This order cannot be given back.');
  const returning = { reason, askedAt: now.toISOString() };
  const after = nextVersion(order, { returning }, given, { what: 'return', by });
  return { type: 'order.changed', after, changed: ['returning', 'due'], effects: [] };
}

/** Decides that a buyer keeps it after all: it goes on as if they had not asked. */
export function decideWithdrawnReturn(order: OrderState, given: Given): Act | Problem {
  return moveOrder(order, 'withdraw-return', { ...given, returning: null });
}

/** Decides that a seller does not take it back. As long as the money is held, that is for a moderator to decide. */
export function decideDeclinedReturn(
  order: OrderState,
  { reason: text }: DeclineReturnBody,
  given: Given,
): Act | Problem {
  const at = given.now.toISOString();
  const returning = order.returning && { ...order.returning, declined: { text, at } };
  const answer = { kind: 'contest' as const, text, evidence: [], part: null, at };
  const name = order.status === 'delivered' ? 'decline-return-late' : 'decline-return';
  return moveOrder(order, name, { ...given, returning, answer });
}
