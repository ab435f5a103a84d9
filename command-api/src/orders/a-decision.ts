import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import type { Party } from '@vivarium/contracts/orders/life.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { anOrder } from './an-order.ts';

/** Test data: when all of it is decided. */
export const now = new Date('2026-12-01T11:00:00.000Z');
export const at = now.toISOString();
export const terms = usualTerms;
/** Who decides, and when. */
export const given = (by: Party, when = now) => ({ by, now: when, terms });
export const held = { status: 'completed', escrow: 'held' } as const;
export const shipment = {
  ...{ method: 'FedEx', trackingNumber: '1', shippedAt: '2026-11-29T10:00:00.000Z' },
  estimatedDelivery: '2026-12-01T10:00:00.000Z',
};
/** An order that is under way and paid. */
export const shipped = (parts: Partial<OrderState> = {}) =>
  anOrder({ status: 'shipped', payment: held, shipment, ...parts });
/** @returns the code of a refusal, which is to say something; else what was decided. */
export function refusal(decided: Act | Problem | 'unchanged') {
  if (!(decided instanceof Problem)) return decided;
  if (decided.message === '') throw new Error('a refusal says nothing');
  return decided.code;
}
