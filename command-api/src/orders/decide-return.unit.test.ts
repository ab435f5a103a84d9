import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { describe, expect, it } from 'vitest';
import { at, given, held, refusal, shipped, terms } from './a-decision.ts';
import { anOrder } from './an-order.ts';
import { decideDeclinedReturn, decideReturn, decideWithdrawnReturn } from './decide-return.ts';

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

  it('may be asked for while a complaint is open, as one way to settle it', () => {
    const dispute: OrderState['dispute'] = {
      ...{ reason: 'unwell' as const, text: '', evidence: [], answer: null, asks: 'seller' as const },
      ...{ openedAt: at, settledAt: null },
    };
    expect(decideReturn(shipped({ dispute }), {}, given('buyer'))).toMatchObject({ type: 'order.changed' });
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
