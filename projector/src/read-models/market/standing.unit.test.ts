import { expect, it } from 'vitest';
import { aListing, aListingEvent, aUser, aUserEvent } from '../../fixtures/events.ts';
import { noReferences, sellerIs } from '../../fixtures/references.ts';
import { market } from './index.ts';

const seller = aUser();
const suspended = { ...seller, version: 2, isSuspended: true };
const letIn = { ...seller, version: 3 };
const listing = aListing({ sellerId: seller.id, publishedAt: '2026-03-01T12:00:00.000Z' });
const published = aListingEvent(listing);
const cheaper = aListingEvent({ ...listing, version: 2, price: { amount: 9900, currency: 'USD' } });
const banned = aListingEvent({ ...listing, version: 3, status: 'banned' });

it('nothing counts of who is suspended, whatever becomes of it, and all of it as it is by then afterwards', () => {
  const before = market.evolve(undefined, published, sellerIs(seller));
  expect(before).toMatchObject({ visible: true, status: 'active', sources: { listing: 1, seller: 1 } });
  const withheld = market.evolve(before, aUserEvent(suspended), sellerIs(suspended));
  expect(withheld).toMatchObject({ visible: false, listedAt: listing.publishedAt, sources: { seller: 2 } });
  const meanwhile = market.evolve(withheld, cheaper, sellerIs(suspended));
  expect(meanwhile).toMatchObject({ visible: false, asked: 9900 });
  // The read model of sellers may be away for a moment.
  expect(market.evolve(withheld, cheaper, noReferences)).toMatchObject({ visible: false, asked: 9900 });
  expect(market.evolve(meanwhile, aUserEvent(letIn), sellerIs(letIn))).toMatchObject({
    visible: true,
    asked: 9900,
  });
  expect(market.evolve(undefined, published, sellerIs(suspended))).toMatchObject({ visible: false });
});

it('what is known of a seller is not taken back by what was before', () => {
  const withheld = market.evolve(undefined, published, sellerIs(suspended));
  expect(market.evolve(withheld, aUserEvent(seller), sellerIs(seller))).toBeUndefined();
  expect(market.evolve(withheld, cheaper, sellerIs(seller))).toMatchObject({ visible: false });
});

it('what was taken down is no fact, whoever is let in', () => {
  const before = market.evolve(undefined, published, sellerIs(suspended));
  const down = market.evolve(before, banned, sellerIs(suspended));
  expect(down).not.toHaveProperty('listedAt');
  expect(market.evolve(down, aUserEvent(letIn), sellerIs(letIn))).toBeUndefined();
});
