import { expect, it } from 'vitest';
import { type Allowing, allowedTo, isOver } from './requests.ts';

const order = (parts: Partial<Allowing>): Allowing => ({
  ...{ status: 'pending', review: 'none', dispute: null, returning: null },
  ...{ delivery: { method: 'shipping' }, due: null, claims: { deadOnArrival: null, return: null } },
  ...{ payment: { status: 'pending', escrow: 'none' } },
  ...parts,
});
const now = new Date('2026-12-01T10:00:00.000Z');

it('its buyer may pay as long as it waits for that, and nobody else may', () => {
  expect(allowedTo('buyer', order({}), now)).toContain('pay');
  expect(allowedTo('seller', order({}), now)).not.toContain('pay');
  const authorised = { status: 'authorised', escrow: 'none' } as const;
  expect(allowedTo('buyer', order({ payment: authorised }), now)).not.toContain('pay');
  // Nobody pays for what has been called off, though no payment was ever made.
  expect(allowedTo('buyer', order({ status: 'cancelled' }), now)).not.toContain('pay');
});

it('what has no time is never over, and what has one is until it has passed', () => {
  expect(isOver(null, now)).toBe(false);
  expect(isOver(now.toISOString(), now)).toBe(false);
  expect(isOver('2026-12-01T09:59:59.999Z', now)).toBe(true);
});
