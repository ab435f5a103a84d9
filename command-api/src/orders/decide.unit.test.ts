import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import type { AnswerBody, DisputeBody } from '@vivarium/contracts/orders/http.ts';
import type { Party } from '@vivarium/contracts/orders/life.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import type { Act } from './act-on-order.ts';
import { anOrder } from './an-order.ts';
import { decideAcceptedPart, decideAnswer } from './decide-answer.ts';
import { decideDispute } from './decide-dispute.ts';
import { decideHandOver } from './decide-hand-over.ts';
import { decideRefund } from './decide-refund.ts';
import { decideDeclinedReturn, decideReturn, decideWithdrawnReturn } from './decide-return.ts';
import { decideReview } from './decide-review.ts';
import { decideShip } from './decide-ship.ts';

const now = new Date('2026-12-01T11:00:00.000Z');
const at = now.toISOString();
const terms = usualTerms;
const given = (by: Party, when = now) => ({ by, now: when, terms });
const held = { status: 'completed', escrow: 'held' } as const;
const shipment = {
  ...{ method: 'FedEx', trackingNumber: '1', shippedAt: '2026-11-29T10:00:00.000Z' },
  estimatedDelivery: '2026-12-01T10:00:00.000Z',
};
const shipped = (parts: Partial<OrderState> = {}) =>
  anOrder({ status: 'shipped', payment: held, shipment, ...parts });
/** The code of a refusal, which is to say something; else what was decided. */
function refusal(decided: Act | Problem | 'unchanged') {
  if (!(decided instanceof Problem)) return decided;
  expect(decided.message).not.toBe('');
  return decided.code;
}

describe('a parcel', () => {
  const confirmed = anOrder({ status: 'confirmed', payment: held });
  const ship = (estimatedDelivery?: string, order = confirmed) =>
    decideShip(order, { method: 'FedEx', trackingNumber: '1', estimatedDelivery }, given('seller'));

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
      details: [{ path: 'estimatedDelivery' }],
    });
  });

  it('is refused for what it is before it is for its day', () => {
    expect(refusal(ship('9999-12-31', anOrder()))).toBe('order_status_conflict');
  });
});

describe('what is picked up', () => {
  const delivery = { method: 'pickup', country: null, region: null } as const;
  const paid = anOrder({ status: 'confirmed', payment: held, delivery });
  const handOver = (code: string, order = paid, by: Party = 'seller') =>
    decideHandOver(order, { code }, given(by), 'ABCD-2345');

  it.each(['ABCD-2345', 'abcd2345', ' ab cd 23 45 '])('is handed over by the code of its buyer: %s', (code) => {
    expect(handOver(code)).toMatchObject({ type: 'order.shipped', after: { status: 'shipped' } });
  });

  it.each(['ABCD-2346', 'ABCD', 'ABCD-2345-6', '-'])('is not handed over by %s', (code) => {
    expect(handOver(code)).toMatchObject({ code: 'code_not_valid', details: [{ path: 'code' }] });
  });

  it('is refused for what it is before it is for the code', () => {
    expect(refusal(handOver('-', anOrder({ status: 'confirmed' })))).toBe('order_status_conflict');
    expect(refusal(handOver('-', paid, 'buyer'))).toBe('forbidden');
  });

  it('may be complained about afterwards: that it was dead, for two days', () => {
    const { after } = handOver('ABCD-2345') as Act;
    const evidence = ['01934f3e-0000-7000-8000-000000000009'];
    const dead: DisputeBody = { reason: 'dead_on_arrival', text: 'It does not move.', evidence };
    const last = new Date(now.getTime() + terms.arrivalMs);
    expect(decideDispute(after, dead, given('buyer', last))).toMatchObject({ type: 'order.changed' });
    const late = new Date(last.getTime() + 1);
    expect(refusal(decideDispute(after, dead, given('buyer', late)))).toBe('order_status_conflict');
    const other: DisputeBody = { ...dead, reason: 'unwell', evidence: [] };
    expect(decideDispute(after, other, given('buyer', late))).toMatchObject({ type: 'order.changed' });
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
    // Where its seller says that it was to be there before it was sent, the two days are counted from that.
    const early = shipped({ shipment: { ...shipment, estimatedDelivery: '2026-11-26T00:00:00.000Z' } });
    const twoDaysAfter = new Date(Date.parse(shipment.shippedAt) + terms.arrivalMs);
    expect(decideDispute(early, shown, given('buyer', twoDaysAfter))).toMatchObject({
      type: 'order.changed',
    });
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

describe('a return', () => {
  it('stops the money until the seller has answered, for which they have ten days', () => {
    const due = { what: 'return', at: '2026-12-11T11:00:00.000Z' };
    expect(decideReturn(shipped(), { reason: 'wrong sex' }, given('buyer'))).toEqual({
      type: 'order.changed',
      changed: ['returning', 'due'],
      effects: [],
      after: {
        ...shipped(),
        ...{ version: 2, returning: { reason: 'wrong sex', askedAt: at }, due, updatedAt: at },
        history: [...shipped().history, { what: 'return', by: 'buyer', at }],
      },
    });
  });

  it('needs no reason', () => {
    expect(decideReturn(shipped(), {}, given('buyer'))).toMatchObject({
      after: { returning: { reason: '' } },
    });
  });

  it('is asked for by the buyer, once, of what has been sent', () => {
    expect(refusal(decideReturn(shipped(), {}, given('seller')))).toBe('forbidden');
    const asked = shipped({ returning: { reason: '', askedAt: at } });
    for (const order of [asked, anOrder(), anOrder({ status: 'confirmed' }), anOrder({ status: 'returned' })])
      expect(refusal(decideReturn(order, {}, given('buyer')))).toBe('order_status_conflict');
  });

  it('of what has arrived may be asked for within two weeks', () => {
    const arrived = anOrder({ status: 'delivered', updatedAt: '2026-11-20T10:00:00.000Z' });
    const last = new Date(Date.parse(arrived.updatedAt) + terms.returnMs);
    expect(decideReturn(arrived, {}, given('buyer', last))).toMatchObject({ type: 'order.changed' });
    const late = new Date(last.getTime() + 1);
    expect(refusal(decideReturn(arrived, {}, given('buyer', late)))).toBe('order_status_conflict');
    // What is on its way has no such day.
    const old = shipped({ updatedAt: arrived.updatedAt });
    expect(decideReturn(old, {}, given('buyer', late))).toMatchObject({ type: 'order.changed' });
  });
});

describe('a return that was asked for', () => {
  const returning = { reason: 'wrong sex', askedAt: '2026-12-01T10:30:00.000Z' };
  const asked = shipped({ returning });
  const arrived = anOrder({ status: 'delivered', payment: { ...held, escrow: 'released' }, returning });
  const body = { reason: 'It was probed twice.' };
  const declined = { ...returning, declined: { text: body.reason, at } };

  it('is withdrawn by the buyer, and it goes on as before', () => {
    const { due } = shipped();
    expect(decideWithdrawnReturn(asked, given('buyer'))).toMatchObject({
      ...{ type: 'order.changed', changed: ['due', 'returning'], effects: [] },
      after: { status: 'shipped', returning: null, dispute: null, due },
    });
    expect(decideWithdrawnReturn(arrived, given('buyer'))).toMatchObject({
      after: { status: 'delivered', returning: null },
    });
    expect(refusal(decideWithdrawnReturn(asked, given('seller')))).toBe('forbidden');
    for (const order of [shipped(), shipped({ returning: declined })])
      expect(refusal(decideWithdrawnReturn(order, given('buyer')))).toBe('order_status_conflict');
  });

  it('is a moderator’s where the seller declines it, with what both have said', () => {
    expect(decideDeclinedReturn(asked, body, given('seller'))).toEqual({
      type: 'order.changed',
      changed: ['due', 'dispute', 'returning'],
      effects: [],
      after: {
        ...asked,
        ...{ version: 2, due: null, updatedAt: at, returning: declined },
        dispute: {
          ...{ reason: 'return', text: 'wrong sex', evidence: [], asks: 'moderator' },
          ...{ openedAt: at, settledAt: null },
          answer: { kind: 'contest', text: body.reason, evidence: [], part: null, at },
        },
        history: [...asked.history, { what: 'decline-return', by: 'seller', at }],
      },
    });
  });

  it('is over where the seller who has the money declines it', () => {
    expect(decideDeclinedReturn(arrived, body, given('seller'))).toMatchObject({
      ...{ type: 'order.changed', changed: ['returning'], effects: [] },
      after: { status: 'delivered', returning: declined, dispute: null, due: null },
    });
  });

  it('is declined by the seller alone, once, and not asked for again', () => {
    for (const by of ['buyer', 'moderator', 'clock'] as const)
      expect(refusal(decideDeclinedReturn(asked, body, given(by)))).toBe('forbidden');
    for (const order of [shipped(), shipped({ returning: declined }), { ...arrived, returning: declined }]) {
      expect(refusal(decideDeclinedReturn(order, body, given('seller')))).toBe('order_status_conflict');
      if (order.returning)
        expect(refusal(decideReturn(order, {}, given('buyer')))).toBe('order_status_conflict');
    }
  });

  it('does not make the two weeks longer in which it is asked for', () => {
    const chapter = { what: 'accept', by: 'buyer', at: '2026-11-20T10:00:00.000Z' } as const;
    const late = anOrder({ status: 'delivered', history: [chapter], updatedAt: at });
    const last = new Date(Date.parse(chapter.at) + terms.returnMs);
    expect(decideReturn(late, {}, given('buyer', last))).toMatchObject({ type: 'order.changed' });
    const after = new Date(last.getTime() + 1);
    expect(refusal(decideReturn(late, {}, given('buyer', after)))).toBe('order_status_conflict');
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
