import type { AnswerBody, DisputeBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { describe, expect, it } from 'vitest';
import { at, given, held, refusal, shipment, shipped, terms } from './a-decision.ts';
import type { Act } from './act-on-order.ts';
import { anOrder } from './an-order.ts';
import { decideAcceptedPart, decideAnswer } from './decide-answer.ts';
import { decideDispute } from './decide-dispute.ts';
import { decideRefund } from './decide-refund.ts';
import { decideReview } from './decide-review.ts';
import { decideShip } from './decide-ship.ts';

describe('a parcel', () => {
  const confirmed = anOrder({ status: 'confirmed', payment: held });
  const ship = (estimatedDelivery?: string, order = confirmed) =>
    decideShip(order, { method: 'FedEx', trackingNumber: '1', estimatedDelivery }, given('seller'), false);

  it.each([
    [undefined, '2026-12-06T11:00:00.000Z'],
    ['2026-11-30', '2026-11-30T00:00:00.000Z'],
    ['2026-12-01', '2026-12-01T00:00:00.000Z'],
    ['2026-12-01T09:00:00+02:00', '2026-12-01T07:00:00.000Z'],
    ['2027-01-30T23:59:59Z', '2027-01-30T23:59:59.000Z'],
  ])('is expected on %s', (said, estimatedDelivery) => {
    const shippedAt = at;
    expect(ship(said)).toMatchObject({ after: { shipment: { shippedAt, estimatedDelivery } } });
  });

  it.each(['2026-11-29T23:59:59Z', '2027-01-31', '9999-12-31'])('is not expected on %s', (said) => {
    expect(ship(said)).toMatchObject({
      code: 'validation_failed',
      message: expect.stringContaining('expected'),
      details: [{ path: 'estimatedDelivery', message: expect.stringContaining('60 days') }],
    });
  });

  it('is refused for what it is before it is for its day', () => {
    expect(refusal(ship('9999-12-31', anOrder()))).toBe('order_status_conflict');
  });
});

describe('a dispute', () => {
  const body: DisputeBody = { reason: 'not_as_described', text: 'It is a normal.', evidence: [] };
  const open = { ...body, openedAt: at, settledAt: null, answer: null, asks: 'seller' as const };

  it('stops the money, says what is wrong, and gives its seller three days to answer', () => {
    const due = { what: 'answer', at: '2026-12-04T11:00:00.000Z' };
    expect(decideDispute(shipped(), body, given('buyer'))).toEqual({
      type: 'order.changed',
      changed: ['dispute', 'due'],
      effects: [],
      after: {
        ...shipped(),
        ...{ version: 2, dispute: open, due, updatedAt: at },
        history: [...shipped().history, { what: 'dispute', by: 'buyer', at }],
      },
    });
  });

  it.each(['seller', 'moderator', 'provider', 'clock'] as const)('is no step of a %s', (by) => {
    expect(refusal(decideDispute(shipped(), body, given(by)))).toBe('forbidden');
  });

  it('is there while the money is held, and once', () => {
    const confirmed = anOrder({ status: 'confirmed', payment: held });
    expect(decideDispute(confirmed, body, given('buyer'))).toMatchObject({ type: 'order.changed' });
    const others = [
      anOrder(),
      anOrder({ payment: held }),
      anOrder({ status: 'delivered', payment: held }),
      shipped({ payment: { status: 'completed', escrow: 'released' } }),
      shipped({ dispute: open }),
      shipped({ dispute: { ...open, settledAt: at } }),
    ];
    for (const order of others)
      expect(refusal(decideDispute(order, body, given('buyer')))).toBe('order_status_conflict');
  });

  it('of an animal that came dead is shown on a photograph, within two days', () => {
    const dead: DisputeBody = { ...body, reason: 'dead_on_arrival' };
    expect(decideDispute(shipped(), dead, given('buyer'))).toMatchObject({
      code: 'validation_failed',
      details: [{ path: 'evidence' }],
    });
    const shown = { ...dead, evidence: ['01934f3e-0000-7000-8000-000000000009'] };
    const last = new Date(Date.parse(shipment.estimatedDelivery) + terms.arrivalMs);
    expect(decideDispute(shipped(), shown, given('buyer', last))).toMatchObject({ type: 'order.changed' });
    const late = new Date(last.getTime() + 1);
    expect(refusal(decideDispute(shipped(), shown, given('buyer', late)))).toBe('order_status_conflict');
    expect(decideDispute(shipped(), body, given('buyer', late))).toMatchObject({ type: 'order.changed' });
    // Where its seller says that it is there sooner than anything travels, the two days are counted from the day after it was sent.
    const early = shipped({ shipment: { ...shipment, estimatedDelivery: '2026-11-28T00:00:00.000Z' } });
    const lastOfEarly = Date.parse(shipment.shippedAt) + terms.leastTransitMs + terms.arrivalMs;
    expect(decideDispute(early, shown, given('buyer', new Date(lastOfEarly)))).toMatchObject({
      type: 'order.changed',
    });
    expect(refusal(decideDispute(early, shown, given('buyer', new Date(lastOfEarly + 1))))).toBe(
      'order_status_conflict',
    );
  });
});

describe('the answer to a complaint', () => {
  const complaint: NonNullable<OrderState['dispute']> = {
    ...{ reason: 'not_as_described', text: 'It is a normal.', evidence: [], answer: null, asks: 'seller' },
    ...{ openedAt: '2026-12-01T10:00:00.000Z', settledAt: null },
  };
  const disputed = shipped({ dispute: complaint, promised: 4_900 });
  const body = (parts: Partial<AnswerBody>): AnswerBody => ({
    ...{ kind: 'contest', text: 'It is a pied.', evidence: [] },
    ...parts,
  });
  const usd = (amount: number) => ({ amount, currency: 'USD' as const });

  it('says how it is, and has a moderator decide', () => {
    const shown = ['01934f3e-0000-7000-8000-000000000009'];
    const answer = { kind: 'contest', text: 'It is a pied.', evidence: shown, part: null, at };
    expect(decideAnswer(disputed, body({ evidence: shown }), given('seller'))).toEqual({
      type: 'order.changed',
      changed: ['due', 'dispute'],
      effects: [],
      after: {
        ...disputed,
        dispute: { ...complaint, answer, asks: 'moderator' },
        ...{ version: 2, due: null, updatedAt: at },
        history: [...disputed.history, { what: 'contest', by: 'seller', at }],
      },
    });
  });

  it('offers a part, of which nothing moves before the buyer is content with it', () => {
    const offered = decideAnswer(disputed, body({ kind: 'part', amount: usd(5_000) }), given('seller'));
    expect(offered).toMatchObject({
      effects: [],
      after: {
        promised: 4_900,
        dispute: { asks: 'buyer', answer: { kind: 'part', part: 5_000 } },
        due: { what: 'proposal', at: '2026-12-04T11:00:00.000Z' },
      },
    });
    const { after } = offered as Act;
    const accepted = decideAcceptedPart(after, given('buyer'));
    expect(accepted).toMatchObject({
      part: 5_000,
      act: {
        ...{ type: 'order.delivered', effects: ['pay-seller'] },
        after: {
          ...{ status: 'delivered', promised: 9_900, payment: { escrow: 'released' }, due: null },
          dispute: { settledAt: at },
        },
      },
    });
    expect(decideAcceptedPart(after, given('seller'))).toMatchObject({ code: 'forbidden' });
    // Another part was given meanwhile.
    const less = decideAcceptedPart({ ...after, promised: 9_900 }, given('buyer'));
    expect(less).toMatchObject({ code: 'refund_exceeds_total' });
    expect(decideAcceptedPart(disputed, given('buyer'))).toMatchObject({ code: 'order_status_conflict' });
  });

  it('gives all of it back', () => {
    expect(decideAnswer(disputed, body({ kind: 'all', text: '' }), given('seller'))).toMatchObject({
      ...{ type: 'order.returned', effects: ['give-money-back'] },
      after: {
        ...{ status: 'returned', reason: 'conceded', promised: 14_900 },
        dispute: { settledAt: at, answer: { kind: 'all' } },
      },
    });
  });

  it.each([
    ['refund_exceeds_total', { kind: 'part', amount: usd(0) }, 'seller', {}],
    ['refund_exceeds_total', { kind: 'part', amount: usd(10_000) }, 'seller', {}],
    ['mixed_currencies', { kind: 'part', amount: { amount: 1, currency: 'EUR' } }, 'seller', {}],
    ['forbidden', {}, 'buyer', {}],
    ['forbidden', { kind: 'all' }, 'moderator', {}],
    ['order_status_conflict', {}, 'seller', { asks: 'moderator' }],
    ['order_status_conflict', { kind: 'part', amount: usd(1) }, 'seller', { asks: 'buyer' }],
    ['order_status_conflict', { kind: 'all' }, 'seller', { settledAt: at }],
  ] as const)('is refused: %s of %o by the %s', (code, parts, by, ofComplaint) => {
    const order = { ...disputed, dispute: { ...complaint, ...ofComplaint } };
    expect(refusal(decideAnswer(order, body(parts), given(by)))).toBe(code);
  });
});

describe('a part that is given back', () => {
  const part = (amount: number, currency: 'USD' | 'EUR' = 'USD') => ({ amount: { amount, currency } });
  const order = shipped({ promised: 4_900 });

  it('counts with what was promised before', () => {
    expect(decideRefund(order, part(9_999), given('seller'))).toEqual({
      type: 'order.changed',
      changed: ['promised'],
      effects: [],
      after: {
        ...order,
        ...{ version: 2, promised: 14_899, updatedAt: at },
        history: [...order.history, { what: 'refund', by: 'seller', at }],
      },
    });
  });

  it.each([
    ['refund_exceeds_total', part(0), 'seller', order],
    ['refund_exceeds_total', part(10_000), 'seller', order],
    ['mixed_currencies', part(1, 'EUR'), 'seller', order],
    ['forbidden', part(1), 'buyer', order],
    ['order_status_conflict', part(1), 'seller', shipped({ payment: { ...held, escrow: 'released' } })],
    // All of it is on its way back.
    ['order_status_conflict', part(1), 'seller', shipped({ status: 'cancelled', promised: 0 })],
    ['order_status_conflict', part(1), 'seller', shipped({ status: 'returned', promised: 0 })],
  ] as const)('is refused: %s', (code, body, by, of) => {
    expect(refusal(decideRefund(of, body, given(by)))).toBe(code);
  });
});

describe('the look of a moderator', () => {
  const awaiting = anOrder({ review: 'awaiting' });

  it('lets an order go on', () => {
    expect(decideReview(awaiting, given('moderator'))).toEqual({
      type: 'order.changed',
      changed: ['review', 'due'],
      effects: [],
      after: {
        ...awaiting,
        ...{ version: 2, review: 'approved', updatedAt: at },
        history: [...awaiting.history, { what: 'approve', by: 'moderator', at }],
      },
    });
  });

  it.each(['buyer', 'seller'] as const)('is not that of a moderator who is its %s', (by) => {
    expect(refusal(decideReview(awaiting, given(by)))).toBe('forbidden');
  });

  it('changes nothing when a second one takes it', () => {
    expect(decideReview(anOrder({ review: 'approved' }), given('moderator'))).toBe('unchanged');
  });

  it('is for orders that wait for it', () => {
    for (const order of [anOrder(), anOrder({ review: 'awaiting', status: 'cancelled' })])
      expect(refusal(decideReview(order, given('moderator')))).toBe('order_status_conflict');
  });
});
