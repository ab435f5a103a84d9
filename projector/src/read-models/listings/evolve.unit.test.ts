import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import { describe, expect, it } from 'vitest';
import { aListing, aListingEvent, anEnclosure, aUser, aUserEvent } from '../../fixtures/events.ts';
import { noReferences, sellerIs } from '../../fixtures/references.ts';
import { listings } from './index.ts';

const seller = aUser();
const renamed = { ...seller, version: 2, displayName: 'Jérôme' };
const listing = aListing({ sellerId: seller.id });
const published = aListingEvent({ ...listing, version: 2 }, 'listing.published');
const cheaper = aListingEvent({ ...listing, version: 3, price: { amount: 9900, currency: 'USD' } });
const removed = aListingEvent({ ...listing, version: 4, status: 'removed' }, 'listing.removed');

describe('a listing', () => {
  it('is found with its seller, its species and its traits once it is published', () => {
    expect(listings.evolve(undefined, published, sellerIs(seller))).toMatchObject({
      id: listing.id,
      visible: true,
      sources: { listing: 2, seller: 1 },
      sellerName: 'Ada of Austin',
      commonName: 'Ball python',
      traits: ['pied'],
      traitZygosity: ['pied:visual'],
      traitDetails: [{ gene: 'pied', zygosity: 'visual', label: 'Pied' }],
      price: 14900,
      priceBand: '100-250',
      location: { lat: 30.25, lon: -97.75 },
    });
  });

  it('shows its new price after a change', () => {
    const before = listings.evolve(undefined, published, sellerIs(seller));
    expect(listings.evolve(before, cheaper, sellerIs(seller))).toMatchObject({
      price: 9900,
      priceBand: '50-100',
    });
  });

  it('keeps the attributes of goods as they were declared', () => {
    expect(listings.evolve(undefined, aListingEvent(anEnclosure()), noReferences)).toMatchObject({
      species: null,
      traits: [],
      attributes: { condition: 'used' },
    });
  });

  it.each<ListingStatus>(['draft', 'hidden', 'removed', 'banned'])(
    'leaves but a stub while it is %s',
    (status) => {
      const before = listings.evolve(undefined, published, sellerIs(seller));
      const event = aListingEvent({ ...listing, version: 3, status });
      expect(listings.evolve(before, event, sellerIs(seller))).toEqual({
        id: listing.id,
        sources: { listing: 3 },
        visible: false,
      });
    },
  );

  it.each<ListingStatus>(['active', 'reserved', 'sold'])('can be opened while it is %s', (status) => {
    const event = aListingEvent({ ...listing, status });
    expect(listings.evolve(undefined, event, noReferences)).toMatchObject({ visible: true, status });
  });

  it('is searched by its title and seller without accents, where they have some', () => {
    const event = aListingEvent({ ...listing, title: 'Königspython' });
    expect(listings.evolve(undefined, event, sellerIs(renamed))).toMatchObject({
      title: 'Königspython',
      titleFolded: 'konigspython',
      textFolded: ['jerome'],
    });
  });

  it('does not change when an event is applied twice', () => {
    const before = listings.evolve(undefined, published, sellerIs(seller));
    expect(listings.evolve(before, published, sellerIs(seller))).toBeUndefined();
  });

  it('does not change when an event comes late', () => {
    const before = listings.evolve(undefined, cheaper, sellerIs(seller));
    expect(listings.evolve(before, published, sellerIs(seller))).toBeUndefined();
  });

  it('does not come back when a late event meets a removed one', () => {
    const before = listings.evolve(undefined, removed, sellerIs(seller));
    expect(listings.evolve(before, cheaper, sellerIs(seller))).toBeUndefined();
  });
});

describe("a listing's copy of its seller", () => {
  it('is empty as long as the seller is not projected, and says so', () => {
    expect(listings.evolve(undefined, published, noReferences)).toMatchObject({
      sellerName: '',
      sources: { listing: 2, seller: 0 },
    });
  });

  it('follows when the seller is renamed', () => {
    const before = listings.evolve(undefined, published, sellerIs(seller));
    expect(listings.evolve(before, aUserEvent(renamed), sellerIs(renamed))).toMatchObject({
      sellerName: 'Jérôme',
      seller: { displayName: 'Jérôme' },
      textFolded: ['jerome'],
      sources: { listing: 2, seller: 2 },
    });
  });

  it('follows when the seller becomes an official store, in what is counted together too', () => {
    const before = listings.evolve(undefined, published, sellerIs(seller));
    const official = { ...seller, version: 2, isOfficialStore: true };
    expect(before).toMatchObject({ officialStore: false, seller: { isOfficialStore: false } });
    expect(listings.evolve(before, aUserEvent(official), sellerIs(official))).toMatchObject({
      officialStore: true,
      offerCell: expect.stringContaining('|true|'),
      seller: { isOfficialStore: true },
      sources: { listing: 2, seller: 2 },
    });
  });

  it('follows even by an event that the listing already knows', () => {
    const before = listings.evolve(undefined, published, sellerIs(seller));
    expect(listings.evolve(before, published, sellerIs(renamed))).toMatchObject({ sellerName: 'Jérôme' });
  });

  it('does not go back to an older name', () => {
    const before = listings.evolve(undefined, published, sellerIs(renamed));
    expect(listings.evolve(before, aUserEvent(seller), sellerIs(seller))).toBeUndefined();
    expect(listings.evolve(before, cheaper, sellerIs(seller))).toMatchObject({
      sellerName: 'Jérôme',
      price: 9900,
    });
  });

  it('is seen by nobody while the seller is suspended, whatever becomes of it, and again as it is by then', () => {
    const suspended = { ...seller, version: 2, isSuspended: true };
    const letIn = { ...seller, version: 3 };
    const reserved = aListingEvent({ ...listing, version: 3, status: 'reserved' });
    const before = listings.evolve(undefined, published, sellerIs(seller));
    expect(before).toMatchObject({ status: 'active', withheld: null });
    const withheld = listings.evolve(before, aUserEvent(suspended), sellerIs(suspended));
    expect(withheld).toMatchObject({ status: 'hidden', withheld: 'active', title: listing.title });
    expect(listings.evolve(withheld, aUserEvent(letIn), sellerIs(letIn))).toMatchObject({
      status: 'active',
      withheld: null,
    });
    const meanwhile = listings.evolve(withheld, reserved, sellerIs(suspended));
    expect(meanwhile).toMatchObject({ status: 'hidden', withheld: 'reserved' });
    // The read model of sellers may be away for a moment.
    expect(listings.evolve(withheld, reserved, noReferences)).toMatchObject({ status: 'hidden' });
    expect(listings.evolve(meanwhile, aUserEvent(letIn), sellerIs(letIn))).toMatchObject({
      status: 'reserved',
    });
    expect(listings.evolve(undefined, published, sellerIs(suspended))).toMatchObject({ status: 'hidden' });
  });

  it('does not turn a stub into anything', () => {
    const stub = listings.evolve(undefined, removed, sellerIs(seller));
    expect(listings.evolve(stub, aUserEvent(renamed), sellerIs(renamed))).toBeUndefined();
  });
});
