import { deadlineNameSchema, deadlines, usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import { type Transition, transitions } from '@vivarium/contracts/orders/transitions.ts';
import { expect, it } from 'vitest';
import { anOrder } from './an-order.ts';
import { dueOf } from './due.ts';

const DAY_MS = 24 * 3_600_000;
const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();
const placed = '2026-11-28T10:00:00.000Z';
const paid = '2026-11-28T10:03:00.000Z';
const history = [
  { what: 'place', by: 'buyer', at: placed },
  { what: 'confirm', by: 'provider', at: paid },
  { what: 'refund', by: 'seller', at: '2026-11-30T10:00:00.000Z' },
] as const;
const open = { reason: 'other', text: '', openedAt: paid, settledAt: null, answer: null } as const;

it('an order is to be paid within a quarter of an hour', () => {
  expect(dueOf(anOrder(), usualTerms)).toEqual({ what: 'unpaid', at: later(placed, 15 * 60_000) });
});

it('an order whose buyer has done their part is not unpaid while a moderator looks at it, or at another beside it', () => {
  const payment = { status: 'authorised', escrow: 'none' } as const;
  expect(dueOf(anOrder({ payment }), usualTerms)).toMatchObject({ what: 'unpaid' });
  for (const waiting of [{ review: 'awaiting' }, { review: 'approved' }, { besideReview: true }] as const) {
    expect(dueOf(anOrder({ ...waiting }), usualTerms)).toMatchObject({ what: 'unpaid' });
    expect(dueOf(anOrder({ ...waiting, payment }), usualTerms)).toBeNull();
  }
});

it('what is confirmed is to be sent, whoever has looked at it before', () => {
  const payment = { status: 'authorised', escrow: 'none' } as const;
  for (const looked of [{ review: 'approved' }, { besideReview: true }] as const)
    expect(dueOf(anOrder({ ...looked, status: 'confirmed', payment }), usualTerms)).toMatchObject({
      what: 'unshipped',
    });
});

it('what is paid is to be sent within a week of that, whatever has happened to it since', () => {
  const order = anOrder({
    status: 'confirmed',
    history: [...history],
    updatedAt: '2026-12-03T10:00:00.000Z',
  });
  expect(dueOf(order, usualTerms)).toEqual({ what: 'unshipped', at: later(paid, 7 * DAY_MS) });
  const delivery = { method: 'pickup', country: null, region: null } as const;
  const pickup = { what: 'unshipped', at: later(paid, 14 * DAY_MS) };
  expect(dueOf({ ...order, delivery }, usualTerms)).toEqual(pickup);
});

it('what is sent is the seller’s three days after it was to arrive, which is a day after it was sent at the earliest', () => {
  const shipment = {
    ...{ method: 'FedEx', trackingNumber: '1' },
    ...{ shippedAt: '2026-12-01T10:00:00.000Z', estimatedDelivery: '2026-12-04T10:00:00.000Z' },
  };
  const order = anOrder({ status: 'shipped', shipment });
  const due = { what: 'inspection', at: '2026-12-07T10:00:00.000Z' };
  expect(dueOf(order, usualTerms)).toEqual(due);
  // Whatever its seller says, nothing is there at once: who could say that would be paid before there is anything to see.
  for (const said of ['2026-11-20T10:00:00.000Z', '2026-12-01T00:00:00.000Z', '2026-12-02T09:59:59.999Z']) {
    const early = { ...shipment, estimatedDelivery: said };
    expect(dueOf({ ...order, shipment: early }, usualTerms)).toMatchObject({
      at: '2026-12-05T10:00:00.000Z',
    });
  }
  expect(dueOf({ ...order, shipment: null }, usualTerms)).toBeNull();
});

it('what is to arrive on a day is looked at from when that begins where it goes', () => {
  const shipment = {
    ...{ method: 'FedEx', trackingNumber: '1' },
    ...{ shippedAt: '2026-12-01T10:00:00.000Z', estimatedDelivery: '2026-12-04T00:00:00.000Z' },
  };
  const to = (country: string | null) =>
    anOrder({ status: 'shipped', shipment, delivery: { method: 'shipping', country, region: null } });
  expect(dueOf(to('US'), usualTerms)).toMatchObject({ at: '2026-12-07T10:00:00.000Z' });
  expect(dueOf(to('DE'), usualTerms)).toMatchObject({ at: '2026-12-06T23:00:00.000Z' });
  expect(dueOf(to(null), usualTerms)).toMatchObject({ at: '2026-12-07T00:00:00.000Z' });
});

it('what is handed over is the seller’s three days after that, and not after what was seen of it since', () => {
  const delivery = { method: 'pickup', country: null, region: null } as const;
  const handedOver = { what: 'hand-over', by: 'seller', at: '2026-12-01T10:00:00.000Z' } as const;
  const refund = { what: 'refund', by: 'seller', at: '2026-12-02T10:00:00.000Z' } as const;
  const order = anOrder({ status: 'shipped', delivery, history: [...history, handedOver, refund] });
  expect(dueOf(order, usualTerms)).toEqual({ what: 'inspection', at: '2026-12-04T10:00:00.000Z' });
});

it('a complaint is answered within three days, and so is a part that is offered', () => {
  const asked = { ...open, evidence: [], asks: 'seller' as const };
  const order = anOrder({ status: 'shipped', dispute: asked, updatedAt: '2026-11-29T10:00:00.000Z' });
  expect(dueOf(order, usualTerms)).toEqual({ what: 'answer', at: later(paid, 3 * DAY_MS) });
  const said = '2026-11-30T09:00:00.000Z';
  const answer = { kind: 'part' as const, text: '', evidence: [], part: 500, at: said };
  const offered = { ...order, dispute: { ...asked, asks: 'buyer' as const, answer } };
  expect(dueOf(offered, usualTerms)).toEqual({ what: 'proposal', at: later(said, 3 * DAY_MS) });
  // Of one that has forgotten what was said, since it was opened.
  const forgotten = { ...order, dispute: { ...asked, asks: 'buyer' as const } };
  expect(dueOf(forgotten, usualTerms)).toEqual({ what: 'proposal', at: later(paid, 3 * DAY_MS) });
  // Also where the buyer wanted to give it back before.
  expect(dueOf({ ...order, returning: { reason: '', askedAt: paid } }, usualTerms)).toMatchObject({
    what: 'answer',
  });
});

it('a return is answered within ten days while the money is held, and waits for its seller alone after that', () => {
  const returning = { reason: '', askedAt: paid };
  const order = anOrder({ status: 'shipped', returning, updatedAt: '2026-11-30T10:00:00.000Z' });
  expect(dueOf(order, usualTerms)).toEqual({ what: 'return', at: later(paid, 10 * DAY_MS) });
  expect(dueOf({ ...order, status: 'delivered' }, usualTerms)).toBeNull();
});

it('nothing happens by itself while a moderator is asked, or when it has ended', () => {
  const waiting = { ...open, evidence: [], asks: 'moderator' as const };
  expect(dueOf(anOrder({ status: 'shipped', dispute: waiting }), usualTerms)).toBeNull();
  const returning = { reason: '', askedAt: paid, declined: { text: '', at: placed } };
  expect(dueOf(anOrder({ status: 'shipped', returning, dispute: waiting }), usualTerms)).toBeNull();
  for (const status of ['delivered', 'cancelled', 'returned'] as const)
    expect(dueOf(anOrder({ status }), usualTerms)).toBeNull();
});

it('how long each lasts is a quarter of an hour, a week, three days, one, five, two, three, fourteen and ten', () => {
  expect(usualTerms).toEqual({
    unpaidMs: 900_000,
    unshippedMs: 7 * DAY_MS,
    inspectionMs: 3 * DAY_MS,
    leastTransitMs: DAY_MS,
    transitMs: 5 * DAY_MS,
    arrivalMs: 2 * DAY_MS,
    answerMs: 3 * DAY_MS,
    returnMs: 14 * DAY_MS,
    takeBackMs: 10 * DAY_MS,
  });
});

it('each deadline is of the statuses that its step is from, and the clock takes a step of it then', () => {
  expect(deadlines).toEqual({
    unpaid: { in: ['pending'], step: 'expire' },
    unshipped: { in: ['confirmed'], step: 'give-up' },
    inspection: { in: ['shipped'], step: 'complete' },
    answer: { in: ['confirmed', 'shipped'], step: 'leave-unanswered' },
    proposal: { in: ['confirmed', 'shipped'], step: 'leave-part' },
    return: { in: ['shipped'], step: 'leave-return' },
  });
  expect(deadlineNameSchema.options).toEqual(Object.keys(deadlines));
  for (const { in: statuses, step } of Object.values(deadlines)) {
    const { from, by }: Transition = transitions[step];
    expect({ from, by }).toEqual({ from: statuses, by: ['clock'] });
  }
});

it('what is paid and has forgotten when is to be sent within a week of its last change', () => {
  const order = anOrder({ status: 'confirmed', updatedAt: paid });
  expect(dueOf(order, usualTerms)).toEqual({ what: 'unshipped', at: later(paid, 7 * DAY_MS) });
});
