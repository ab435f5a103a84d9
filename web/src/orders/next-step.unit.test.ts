import { expect, it } from 'vitest';
import { type Ahead, type NextStep, nextStepOf } from './next-step.ts';

const order = (parts: Partial<Ahead>): Ahead => ({
  ...{ role: 'buyer', status: 'pending', dispute: null, returning: null, review: 'none' },
  delivery: { method: 'shipping' },
  claims: { deadOnArrival: null, return: null },
  coupon: null,
  payment: { id: 'p', provider: 'sandbox', url: '/pay/p', status: 'pending', escrow: 'none' },
  ...parts,
});
const pickup = { delivery: { method: 'pickup' } } as const;
const dispute: NonNullable<Ahead['dispute']> = {
  ...{ reason: 'unwell', text: '', openedAt: '', settledAt: null, photographs: 0, answer: null },
  asks: 'moderator',
};
const asked = { ...dispute, asks: 'seller' } as const;
const offered = { ...dispute, asks: 'buyer' } as const;
const returning = { reason: '', askedAt: '' };
const declined = { ...returning, declined: { text: 'It was well.', at: '' } };

it.each<[NextStep | undefined, Partial<Ahead>]>([
  ['pay', {}],
  [undefined, { role: 'seller' }],
  [undefined, { status: 'confirmed' }],
  ['pick_up', { status: 'confirmed', ...pickup }],
  ['receive', { status: 'shipped' }],
  ['receive', { status: 'shipped', ...pickup }],
  [undefined, { role: 'seller', status: 'shipped', ...pickup }],
  [undefined, { status: 'shipped', dispute }],
  [undefined, { status: 'shipped', returning }],
  ['send', { role: 'seller', status: 'confirmed' }],
  ['hand_over', { role: 'seller', status: 'confirmed', ...pickup }],
  [undefined, { role: 'seller', status: 'confirmed', dispute }],
  [undefined, { role: 'seller', status: 'confirmed', dispute, ...pickup }],
  ['answer_complaint', { role: 'seller', status: 'shipped', dispute: asked }],
  ['answer_complaint', { role: 'seller', status: 'shipped', dispute: asked, returning }],
  [undefined, { status: 'shipped', dispute: asked }],
  ['answer_part', { status: 'shipped', dispute: offered }],
  [undefined, { role: 'seller', status: 'shipped', dispute: offered }],
  [undefined, { role: 'seller', status: 'shipped', dispute }],
  [undefined, { role: 'seller', status: 'shipped', dispute: offered, returning }],
  [undefined, { role: 'seller', status: 'shipped', dispute, returning }],
  ['answer_return', { role: 'seller', status: 'delivered', returning }],
  ['answer_return', { role: 'seller', status: 'shipped', returning }],
  [undefined, { role: 'seller', status: 'delivered', returning: declined }],
  [undefined, { role: 'seller', status: 'shipped', dispute, returning: declined }],
  [undefined, { role: 'seller', status: 'delivered' }],
  [undefined, { status: 'cancelled' }],
])('what one has to do is %s', (step, parts) => {
  expect(nextStepOf(order(parts))).toBe(step);
});
