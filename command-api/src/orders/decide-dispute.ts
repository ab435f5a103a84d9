import type { DisputeBody } from '@vivarium/contracts/orders/http.ts';
import { isOver, mayComplain } from '@vivarium/contracts/orders/requests.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { claimsOf } from './claims.ts';
import type { Given } from './move-order.ts';
import { nextVersion } from './next-version.ts';

/** Decides that a buyer is not content: its seller has time to answer, and no money moves until it is settled. */
export function decideDispute(
  order: OrderState,
  { reason, text, evidence }: DisputeBody,
  given: Given,
): Act | Problem {
  const { by, now, terms } = given;
  if (by !== 'buyer') return new Problem('forbidden', 'Only its buyer may say what is wrong with it.');
  if (!mayComplain(order))
    return new Problem('order_status_conflict', 'There is nothing to dispute about this order.');
  if (reason === 'dead_on_arrival' && isOver(claimsOf(order, terms).deadOnArrival, now))
    return new Problem(
      'order_status_conflict',
      'It is too late to say so of an animal that was to arrive then.',
    );
  if (reason === 'dead_on_arrival' && evidence.length === 0)
    return new Problem('validation_failed', 'Show it on a photograph.', {
      details: [{ path: 'evidence', message: 'is needed: a photograph of it as it arrived' }],
    });
  const dispute = {
    ...{ reason, text, evidence, openedAt: now.toISOString(), settledAt: null },
    ...{ answer: null, asks: 'seller' as const },
  };
  const after = nextVersion(order, { dispute }, given, { what: 'dispute', by });
  return { type: 'order.changed', after, changed: ['dispute', 'due'], effects: [] };
}
