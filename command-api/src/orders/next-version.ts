import type { Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { Party } from '@vivarium/contracts/orders/life.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { claimsOf } from './claims.ts';
import { dueOf } from './due.ts';

/**
 * @param parts what differs
 * @param chapter what its page tells of it; nothing where only something about it has become known
 * @returns an order in its next version, with what happens by itself then, and until when its buyer may say what.
 */
export function nextVersion(
  order: OrderState,
  parts: Partial<OrderState>,
  { now, terms }: { now: Date; terms: Terms },
  chapter?: { what: string; by: Party },
): OrderState {
  const at = now.toISOString();
  const after: OrderState = {
    ...order,
    ...parts,
    version: order.version + 1,
    history: chapter === undefined ? order.history : [...order.history, { ...chapter, at }],
    updatedAt: at,
  };
  return { ...after, due: dueOf(after, terms), claims: claimsOf(after, terms) };
}
