import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { OfferBody } from '@vivarium/contracts/offers/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { aListing } from '../../listings/a-listing.ts';
import { decideOffer, type Making, MOST_OFFERS } from './decide.ts';

const id = '01934f3e-0000-7000-8000-000000000001';
const buyerId = '01934f3e-0000-7000-8000-0000000000b1';
const now = new Date('2026-11-28T12:00:00.000Z');
const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const asked = usd(14_900);

function offered(body: Partial<OfferBody>, parts: Partial<ListingState> = {}, more: Partial<Making> = {}) {
  const listing = { ...aListing(), status: 'active', price: asked, ...parts } as ListingState;
  const making: Making = {
    ...{ id, buyerId, now, acceptFrom: undefined, before: 0, isSellerAway: false },
    times: { answerMs: 3_600_000, priceMs: 7_200_000 },
    ...more,
  };
  const decided = decideOffer(listing, { amount: usd(12_000), ...body }, making);
  return decided instanceof Problem ? decided.code : decided;
}

describe('an offer that is made', () => {
  it('waits for its seller, for as long as they have', () => {
    expect(offered({ message: 'Would you?' })).toMatchObject({
      type: 'offer.made',
      after: {
        ...{ id, version: 1, buyerId, status: 'offered', asked, price: usd(12_000), orderId: null },
        due: '2026-11-28T13:00:00.000Z',
        history: [{ what: 'offer', by: 'buyer', amount: 12_000, message: 'Would you?' }],
      },
    });
  });

  it('is accepted at once where its seller has said so before, and says nothing of from where on', () => {
    const made = offered({}, {}, { acceptFrom: usd(11_950) });
    expect(made).toMatchObject({
      type: 'offer.accepted',
      after: {
        status: 'accepted',
        due: '2026-11-28T14:00:00.000Z',
        history: [
          { what: 'offer', by: 'buyer' },
          { what: 'accept', by: 'seller' },
        ],
      },
    });
    expect(JSON.stringify(made)).not.toMatch(/11.?950|acceptFrom/);
  });

  it.each([
    ['that very price', usd(12_000), 'offer.accepted'],
    ['a cent more', usd(12_001), 'offer.made'],
    ['another currency', { amount: 100, currency: 'EUR' as const }, 'offer.made'],
  ])('is weighed against %s', (_what, acceptFrom, type) => {
    expect(offered({}, {}, { acceptFrom })).toMatchObject({ type });
  });

  it.each<[string, string, Partial<OfferBody>, Partial<ListingState>, Partial<Making>]>([
    ['one’s own listing', 'own_listing', {}, { sellerId: buyerId }, {}],
    ['what is reserved', 'not_available', {}, { status: 'reserved' }, {}],
    ['what is sold', 'not_available', {}, { status: 'sold' }, {}],
    ['what is of somebody who is away', 'not_available', {}, {}, { isSellerAway: true }],
    ['another currency', 'mixed_currencies', { amount: { amount: 100, currency: 'EUR' } }, {}, {}],
    ['the price itself', 'offer_above_price', { amount: asked }, {}, {}],
    ['the sixth time', 'too_many_offers', {}, {}, { before: MOST_OFFERS }],
  ])('is refused for %s: %s', (_what, code, body, parts, more) => {
    expect(offered(body, parts, more)).toBe(code);
  });
});
