import { notificationStateSchema } from '@vivarium/contracts/notifications/state.ts';
import { describe, expect, it } from 'vitest';
import { anOfferEvent } from './an-offer-event.ts';
import { decideOfferNews, idOfOfferNews, newsOfOffer } from './decide.ts';

const told = (...event: Parameters<typeof anOfferEvent>) =>
  newsOfOffer(anOfferEvent(...event)).map(({ role, step }) => `${role}: ${step}`);

describe('who is told what of an offer', () => {
  it('is the party whom it waits for, and nobody of what they did themselves', () => {
    expect(told('offer.made', ['offer', 'buyer'], { version: 1 })).toEqual(['seller: made']);
    expect(told('offer.countered', ['counter', 'seller'])).toEqual(['buyer: countered']);
    expect(told('offer.countered', ['counter', 'buyer'])).toEqual(['seller: countered']);
    expect(told('offer.accepted', ['accept', 'seller'])).toEqual(['buyer: accepted']);
    expect(told('offer.accepted', ['accept', 'buyer'])).toEqual(['seller: accepted']);
    expect(told('offer.declined', ['decline', 'seller'])).toEqual(['buyer: declined']);
    expect(told('offer.declined', ['decline', 'buyer'])).toEqual(['seller: declined']);
    expect(told('offer.withdrawn', ['withdraw', 'buyer'])).toEqual(['seller: withdrawn']);
    expect(told('offer.withdrawn', ['withdraw', 'seller'])).toEqual(['buyer: withdrawn']);
  });

  it('is both where it happens by itself: accepted unasked, or its time has passed', () => {
    expect(told('offer.accepted', ['accept', 'seller'], { version: 1 })).toEqual([
      'buyer: accepted',
      'seller: accepted_unasked',
    ]);
    expect(told('offer.expired', ['expire', 'clock'])).toEqual(['buyer: expired', 'seller: expired']);
    expect(told('offer.closed', ['close', 'clock'])).toEqual(['buyer: closed']);
    expect(told('offer.closed', ['reprice', 'clock'])).toEqual(['buyer: repriced']);
  });

  it('is the other party where one has left, which was its end', () => {
    expect(told('offer.erased', ['withdraw', 'buyer'])).toEqual(['seller: withdrawn']);
    expect(told('offer.erased', ['close', 'clock'])).toEqual(['buyer: closed']);
    expect(told('offer.erased', ['offer', 'buyer'])).toEqual([]);
  });

  it('is nobody where its order or its end is told otherwise', () => {
    expect(told('offer.ordered', ['order', 'buyer'])).toEqual([]);
    expect(told('offer.reopened', ['reopen', 'clock'])).toEqual([]);
    const later = { updatedAt: '2026-11-29T10:00:00.000Z' };
    expect(told('offer.erased', ['close', 'clock'], later)).toEqual([]);
    expect(told('offer.erased', ['withdraw', 'buyer'], later)).toEqual([]);
    expect(told('offer.snapshotted', ['offer', 'buyer'])).toEqual([]);
  });
});

describe('what is told of an offer', () => {
  const event = anOfferEvent('offer.made', ['offer', 'buyer'], { version: 1 });
  const { offer } = event.data;

  it('says which, its price and until when, in the application and by mail at once, and no word of theirs', () => {
    const [seller] = newsOfOffer(event);
    if (seller === undefined) throw new Error('the seller is told');
    const { after } = decideOfferNews(seller, offer, 7, new Date('2026-11-28T10:00:01.000Z'));
    expect(notificationStateSchema.parse(after)).toEqual(after);
    expect(after).toMatchObject({
      ...{ personId: offer.sellerId, number: 7, type: 'offer', mail: 'instant' },
      channels: ['in_app', 'email'],
      offer: { id: offer.id, step: 'made', role: 'seller', until: offer.due },
      about: { title: 'Pied <male>', price: { amount: 12_000, currency: 'USD' } },
    });
    expect(JSON.stringify(after)).not.toContain('Would you?');
  });

  it('has an id of the person, the offer, the step and its turn: a second counter-offer is news again', () => {
    const news = { personId: offer.sellerId, role: 'seller', step: 'countered' } as const;
    expect(idOfOfferNews(news, offer)).toBe(idOfOfferNews(news, { ...offer, updatedAt: 'later' }));
    expect(idOfOfferNews(news, offer)).not.toBe(idOfOfferNews(news, { ...offer, version: 3 }));
    expect(idOfOfferNews(news, offer)).not.toBe(idOfOfferNews({ ...news, personId: offer.buyerId }, offer));
  });
});
