import { notificationStateSchema, orderStepSchema } from '@vivarium/contracts/notifications/state.ts';
import { transitionNames, transitions } from '@vivarium/contracts/orders/transitions.ts';
import { describe, expect, it } from 'vitest';
import { anOrderEvent } from './an-order-event.ts';
import { decideNews, idOfNews, newsOf } from './decide.ts';

const told = (...event: Parameters<typeof anOrderEvent>) =>
  newsOf(anOrderEvent(...event)).map(({ role, step }) => `${role}: ${step}`);

describe('who is told what of an order', () => {
  it('is each party whom a step is news to, and nobody of what they did themselves', () => {
    expect(told('order.placed', ['place', 'buyer'])).toEqual(['seller: placed']);
    expect(told('order.placed', ['place', 'buyer'], { review: 'awaiting' })).toEqual([
      'seller: placed',
      'buyer: in_review',
    ]);
    expect(told('order.confirmed', ['confirm', 'provider'])).toEqual(['buyer: paid', 'seller: paid']);
    expect(told('order.shipped', ['ship', 'seller'])).toEqual(['buyer: shipped']);
    expect(told('order.shipped', ['hand-over', 'seller'])).toEqual(['buyer: handed_over']);
    expect(told('order.delivered', ['accept', 'buyer'])).toEqual(['seller: released']);
    expect(told('order.delivered', ['complete', 'clock'])).toEqual(['buyer: completed', 'seller: released']);
    expect(told('order.cancelled', ['cancel', 'seller'])).toEqual(['buyer: cancelled']);
    expect(told('order.cancelled', ['expire', 'clock'])).toEqual(['buyer: cancelled', 'seller: cancelled']);
    expect(told('order.returned', ['accept-return', 'seller'])).toEqual(['buyer: returned']);
    // Nothing has come back to its seller.
    expect(told('order.returned', ['refunded-outside-late', 'provider'])).toEqual([
      'buyer: paid_back',
      'seller: paid_back',
    ]);
    expect(told('order.returned', ['settle-for-buyer', 'moderator'])).toEqual([
      'buyer: settled_for_buyer',
      'seller: settled_for_buyer',
    ]);
  });

  it('is told of what changes beside the status: complaints, returns, money that went back', () => {
    const changed = (...keys: string[]) => told('order.changed', ['place', 'buyer'], { refunded: 500 }, keys);
    expect(changed('dispute', 'due')).toEqual(['seller: disputed']);
    expect(changed('returning', 'due')).toEqual(['seller: return_asked']);
    expect(changed('review', 'due')).toEqual(['buyer: approved']);
    expect(changed('payment', 'refunded')).toEqual(['buyer: partly_refunded']);
    const all = { refunded: 14_900 };
    expect(told('order.changed', ['cancel', 'buyer'], all, ['payment', 'refunded'])).toEqual([
      'buyer: refunded',
    ]);
    expect(changed('payment')).toEqual([]);
    expect(changed('promised')).toEqual([]);
    expect(told('order.snapshotted', ['place', 'buyer'])).toEqual([]);
  });

  it('is told where a bank sends back what had gone back, and when it is made up for', () => {
    const said = (what: string, by: 'provider' | 'moderator') =>
      told('order.changed', [what, by], {}, ['refund']);
    expect(said('refund-failed', 'provider')).toEqual(['buyer: refund_failed']);
    expect(said('refund-made-up', 'moderator')).toEqual(['buyer: refund_made_up']);
  });

  it('is told of what becomes of a return', () => {
    const said = (what: string, by: 'buyer' | 'seller' | 'clock', ...changed: string[]) =>
      told('order.changed', [what, by], {}, changed);
    expect(said('return', 'buyer', 'returning', 'due')).toEqual(['seller: return_asked']);
    expect(said('withdraw-return', 'buyer', 'due', 'returning')).toEqual(['seller: return_withdrawn']);
    expect(said('decline-return', 'seller', 'due', 'dispute', 'returning')).toEqual([
      'buyer: return_declined',
    ]);
    expect(said('decline-return-late', 'seller', 'returning')).toEqual(['buyer: return_declined_late']);
    expect(said('leave-return', 'clock', 'due', 'dispute')).toEqual([
      'buyer: to_moderator',
      'seller: to_moderator',
    ]);
  });

  it('is told of each step of a complaint, whoever takes it', () => {
    const said = (what: string, by: 'buyer' | 'seller' | 'clock') =>
      told('order.changed', [what, by], {}, ['due', 'dispute']);
    expect(said('dispute', 'buyer')).toEqual(['seller: disputed']);
    expect(said('contest', 'seller')).toEqual(['buyer: answered']);
    expect(said('offer-part', 'seller')).toEqual(['buyer: part_offered']);
    expect(said('refuse-part', 'buyer')).toEqual(['seller: to_moderator']);
    for (const left of ['leave-unanswered', 'leave-part'])
      expect(said(left, 'clock')).toEqual(['buyer: to_moderator', 'seller: to_moderator']);
    expect(told('order.delivered', ['accept-part', 'buyer'])).toEqual(['seller: part_accepted']);
    expect(told('order.returned', ['concede', 'seller'])).toEqual(['buyer: conceded']);
  });

  it('is somebody for every step that the table of states has', () => {
    for (const name of transitionNames) {
      const { event, by } = transitions[name];
      for (const party of by)
        expect(told(event, [name, party], {}, ['dispute']), `${name} by ${party}`).not.toEqual([]);
    }
  });
});

describe('what is told of an order', () => {
  const event = anOrderEvent('order.confirmed', ['confirm', 'provider'], {
    due: { what: 'unshipped', at: '2026-12-05T10:00:00.000Z' },
  });
  const { order } = event.data;
  const now = new Date('2026-11-28T10:00:01.000Z');

  it('says which order and until when, in the application and by mail at once', () => {
    const [, seller] = newsOf(event);
    if (seller === undefined) throw new Error('the seller is told');
    const { after } = decideNews(seller, order, 7, now);
    expect(notificationStateSchema.parse(after)).toEqual(after);
    expect(after).toMatchObject({
      ...{ personId: order.sellerId, number: 7, type: 'order', mail: 'instant' },
      channels: ['in_app', 'email'],
      order: { id: order.id, step: 'paid', role: 'seller', until: '2026-12-05T10:00:00.000Z' },
      about: { title: 'Pied <male>', price: order.total },
    });
  });

  it('says how much is offered, and by when it is answered', () => {
    const answer = { kind: 'part' as const, text: '', evidence: [], part: 2_500, at: order.createdAt };
    const offered = anOrderEvent(
      'order.changed',
      ['offer-part', 'seller'],
      {
        dispute: {
          ...{ reason: 'unwell', text: 'Thin', evidence: [], openedAt: order.createdAt, settledAt: null },
          ...{ answer, asks: 'buyer' },
        },
        due: { what: 'proposal', at: '2026-12-01T10:00:00.000Z' },
      },
      ['dispute'],
    );
    const [buyer] = newsOf(offered);
    if (buyer === undefined) throw new Error('the buyer is told');
    expect(decideNews(buyer, offered.data.order, 1, now).after.order).toMatchObject({
      ...{ step: 'part_offered', until: '2026-12-01T10:00:00.000Z' },
      part: { amount: 2_500, currency: 'USD' },
    });
  });

  it('has an id of the person, the order and the step alone', () => {
    const ids = orderStepSchema.options.flatMap((step) =>
      [order.buyerId, order.sellerId].map((personId) => idOfNews({ personId, role: 'buyer', step }, order)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const paid = { personId: order.buyerId, role: 'buyer', step: 'paid' } as const;
    expect(idOfNews(paid, { ...order, version: 9, refunded: 5 })).toBe(idOfNews(paid, order));
    const part = { ...paid, step: 'partly_refunded' } as const;
    const asked = { ...paid, step: 'return_asked' } as const;
    const chapter = { what: 'return', by: 'buyer', at: order.createdAt } as const;
    const times = [[], [chapter], [chapter, chapter]].map((history) =>
      idOfNews(asked, { ...order, history }),
    );
    expect(times[1]).toBe(times[0]);
    expect(times[2]).not.toBe(times[1]);
    const failed = { what: 'refund-failed', by: 'provider', at: order.createdAt } as const;
    const failures = [[failed], [failed, failed]].map((history) =>
      idOfNews({ ...paid, step: 'refund_failed' }, { ...order, history }),
    );
    expect(failures[1]).not.toBe(failures[0]);
    expect(idOfNews(part, { ...order, refunded: 5 })).not.toBe(idOfNews(part, { ...order, refunded: 9 }));
  });
});
