import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import type { Party } from '@vivarium/contracts/orders/life.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { TransitionName } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { type Moved, moveOrder } from './move-order.ts';

/** When all of it happens. */
export const now = new Date('2026-11-28T11:00:00Z');
/** A complaint that waits for a moderator. */
export const open: NonNullable<OrderState['dispute']> = {
  reason: 'other',
  text: '',
  evidence: [],
  answer: null,
  asks: 'moderator',
  openedAt: '2026-11-28T10:30:00.000Z',
  settledAt: null,
};
/** The same, waiting for a party. */
export const asks = (party: (typeof open)['asks']) => ({ ...open, asks: party });
/** A return that the buyer asked for. */
export const asked = { reason: '', askedAt: '2026-11-28T10:30:00.000Z' };
/** Takes a step. */
export const move = (order: OrderState, name: TransitionName, by: Party) =>
  moveOrder(order, name, { by, now, terms: usualTerms });
/** Takes a step that is allowed. */
export function moved(order: OrderState, name: TransitionName, by: Party): Moved {
  const outcome = move(order, name, by);
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}
