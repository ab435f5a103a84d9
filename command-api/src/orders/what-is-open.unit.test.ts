import {
  askedOf,
  type Hindrance,
  isOpen,
  obstacleTo,
  type Standing,
} from '@vivarium/contracts/orders/transitions.ts';
import { expect, it } from 'vitest';

const standing = (parts: Partial<Standing> = {}): Standing => ({
  ...{ status: 'shipped', delivery: { method: 'shipping' }, dispute: null, returning: null, review: 'none' },
  ...parts,
});
const hindrances: readonly Hindrance[] = ['dispute', 'answer', 'proposal', 'return', 'review'];
const settledAt = '2026-11-28T10:45:00.000Z';

it.each<[string, Partial<Standing>, Hindrance[]]>([
  ['nothing', {}, []],
  [
    'a complaint that waits for its seller',
    { dispute: { settledAt: null, asks: 'seller' } },
    ['dispute', 'answer'],
  ],
  ['one that waits for its buyer', { dispute: { settledAt: null, asks: 'buyer' } }, ['dispute', 'proposal']],
  ['one that waits for a moderator', { dispute: { settledAt: null, asks: 'moderator' } }, ['dispute']],
  ['one that is settled', { dispute: { settledAt, asks: 'seller' } }, []],
  ['a return', { returning: {} }, ['return']],
  ['one that was declined', { returning: { declined: {} } }, []],
  ['a review that nobody has made', { review: 'awaiting' }, ['review']],
  ['one that was made', { review: 'approved' }, []],
])('of %s what is open is said', (_, parts, open) => {
  expect(hindrances.filter((one) => isOpen(standing(parts), one))).toEqual(open);
});

it('a complaint asks somebody until it is settled', () => {
  expect(askedOf({ dispute: null })).toBeUndefined();
  for (const asks of ['seller', 'buyer', 'moderator'] as const) {
    expect(askedOf({ dispute: { settledAt: null, asks } })).toBe(asks);
    expect(askedOf({ dispute: { settledAt, asks } })).toBeUndefined();
  }
});

it('what is in the way of a step is said by its name: first whose it is, then where the order is, then what is open', () => {
  const dispute = { settledAt: null, asks: 'moderator' } as const;
  const both = { dispute, returning: {} };
  expect(obstacleTo(standing({ ...both, status: 'pending' }), 'accept', 'seller')).toEqual({ why: 'party' });
  expect(obstacleTo(standing({ ...both, status: 'pending' }), 'accept', 'buyer')).toEqual({ why: 'status' });
  expect(obstacleTo(standing(both), 'accept', 'buyer')).toEqual({ why: 'open', what: 'dispute' });
  expect(obstacleTo(standing({ returning: {} }), 'accept', 'buyer')).toEqual({ why: 'open', what: 'return' });
  expect(obstacleTo(standing(), 'accept', 'buyer')).toBeUndefined();
  expect(obstacleTo(standing(), 'accept-return', 'seller')).toEqual({ why: 'not_open', what: 'return' });
  expect(obstacleTo(standing({ returning: {} }), 'accept-return', 'seller')).toBeUndefined();
  expect(obstacleTo(standing({ status: 'confirmed' }), 'hand-over', 'seller')).toEqual({ why: 'status' });
});
