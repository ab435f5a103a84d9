import { expect, it } from 'vitest';
import { aheadOf, holderOf, standingOf } from './standing.ts';
import { holderWords, statusWords } from './words.ts';

type Order = Parameters<typeof standingOf>[0];
const order = (parts: Partial<Order>, status: Order['payment']['status'] = 'pending'): Order => ({
  ...{ status: 'pending', review: 'none', reason: null, delivery: { method: 'shipping' }, timeline: [] },
  payment: { id: 'p', provider: 'sandbox', url: '/pay/p', status, escrow: 'none' },
  ...parts,
});
const told = (...steps: string[]) => ({
  timeline: steps.map((what) => ({ what, by: 'provider' as const, at: '2026-11-30T10:00:00.000Z' })),
});
const ended = (status: Order['status'], escrow: Order['payment']['escrow'], reason = 'returned'): Order =>
  order({
    ...{ status, reason },
    payment: { id: 'p', provider: 'sandbox', url: '/pay/p', status: 'completed', escrow },
  });

it.each<[string, Order, ReturnType<typeof standingOf>, ReturnType<typeof holderOf>]>([
  ['is not paid', order({}), 'pending', 'none'],
  ['is above the sum and not paid', order({ review: 'awaiting' }), 'pending', 'none'],
  ['a moderator looks at', order({ review: 'awaiting' }, 'authorised'), 'looked_at', 'bank'],
  ['a moderator has looked at', order({ review: 'approved' }, 'authorised'), 'authorised', 'bank'],
  ['is on its way', order({ status: 'shipped' }, 'completed'), 'shipped', 'none'],
  [
    'was picked up',
    order({ status: 'shipped', delivery: { method: 'pickup' } }, 'completed'),
    'handed_over',
    'none',
  ],
  ['has come to nothing', order({ status: 'cancelled' }, 'authorised'), 'cancelled', 'none'],
  ['is called off and not paid back yet', ended('cancelled', 'held'), 'cancelled', 'on_its_way_back'],
  ['is given back before its seller was paid', ended('returned', 'held'), 'returned', 'on_its_way_back'],
  ['is given back after that', ended('returned', 'released'), 'returned', 'on_its_way_back'],
  ['is given back and paid back', ended('returned', 'refunded'), 'returned', 'refunded'],
  [
    'is paid back to a bank that did not take it',
    { ...ended('cancelled', 'refunded'), ...told('cancel', 'refund-failed') },
    'cancelled',
    'sent_back',
  ],
  [
    'is paid back in another way then',
    { ...ended('cancelled', 'refunded'), ...told('refund-failed', 'refund-made-up') },
    'cancelled',
    'refunded',
  ],
  ['the bank has taken back', ended('returned', 'refunded', 'charged_back'), 'paid_back', 'refunded'],
  ['its seller has given in on', ended('returned', 'held', 'conceded'), 'paid_back', 'on_its_way_back'],
])('an order that %s says so, and who has the money', (_which, one, standing, holder) => {
  expect([standingOf(one), holderOf(one)]).toEqual([standing, holder]);
  expect(statusWords[standing].message).not.toBe('');
  expect(holderWords[holder].message).not.toBe('');
});

it('what its buyer has authorised is not called off for want of a payment', () => {
  expect(aheadOf(order({}), 'unpaid')).toBe('unpaid');
  expect(aheadOf(order({}, 'authorised'), 'unpaid')).toBe('untaken');
  expect(aheadOf(order({ status: 'shipped' }, 'completed'), 'inspection')).toBe('inspection');
});
