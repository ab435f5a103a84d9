import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import { describe, expect, it } from 'vitest';
import { aListing, aListingEvent, aUser, aUserEvent } from '../../fixtures/events.ts';
import { noReferences, sellerIs } from '../../fixtures/references.ts';
import { ownListings } from './index.ts';

const seller = aUser();
const listing = aListing({ sellerId: seller.id });
const draft = aListingEvent({ ...listing, status: 'draft' }, 'listing.created');
const removed = aListingEvent({ ...listing, version: 2, status: 'removed' }, 'listing.removed');

describe('an own listing', () => {
  it.each<[ListingStatus, boolean]>([
    ['draft', false],
    ['hidden', false],
    ['banned', false],
    ['active', true],
    ['reserved', true],
    ['sold', true],
  ])('that is %s is whole, and says whether others see it: %s', (status, visible) => {
    const event = aListingEvent({ ...listing, status });
    expect(ownListings.evolve(undefined, event, sellerIs(seller))).toMatchObject({
      title: listing.title,
      visible,
      readers: [seller.id],
    });
  });

  it('is a stub once it is removed', () => {
    const before = ownListings.evolve(undefined, draft, noReferences);
    expect(ownListings.evolve(before, removed, noReferences)).toEqual({
      id: listing.id,
      sources: { listing: 2 },
      visible: false,
    });
  });

  it('follows when the seller is renamed, draft or not', () => {
    const before = ownListings.evolve(undefined, draft, sellerIs(seller));
    const renamed = { ...seller, version: 2, displayName: 'Ada & Daughters' };
    expect(ownListings.evolve(before, aUserEvent(renamed), sellerIs(renamed))).toMatchObject({
      sellerName: 'Ada & Daughters',
    });
  });

  it('does not change when an event is applied twice', () => {
    const before = ownListings.evolve(undefined, draft, noReferences);
    expect(ownListings.evolve(before, draft, noReferences)).toBeUndefined();
  });

  it('does not come back when a late event meets a removed one', () => {
    const before = ownListings.evolve(undefined, removed, noReferences);
    expect(ownListings.evolve(before, draft, noReferences)).toBeUndefined();
  });

  it('keeps the newer name of its seller when it changes itself', () => {
    const renamed = { ...seller, version: 2, displayName: 'Ada & Daughters' };
    const before = ownListings.evolve(undefined, draft, sellerIs(renamed));
    const cheaper = aListingEvent({ ...listing, version: 2, price: { amount: 1, currency: 'USD' } });
    expect(ownListings.evolve(before, cheaper, sellerIs(seller))).toMatchObject({
      price: 1,
      sellerName: 'Ada & Daughters',
    });
  });
});
