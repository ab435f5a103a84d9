import { listingDetailSchema, listingItemSchema } from '@vivarium/contracts/listings/http/item.ts';
import { expect, test } from 'vitest';
import { aListing, someGoods } from '../fixtures/a-listing.ts';
import { listingDetail } from '../listings/listing-detail.ts';
import { listingItem } from './listing-item.ts';

test('items and pages are what the contract says, for animals and for goods', () => {
  for (const listing of [aListing({ genes: [{ gene: 'pied', zygosity: 'het' }] }), someGoods()]) {
    expect(listingItemSchema.strict().parse(listingItem(listing, { lat: 0, lng: 0 }))).toBeDefined();
    expect(listingDetailSchema.strict().parse(listingDetail(listing))).toBeDefined();
  }
});

test('ids are public ones, prices decimal, distances kilometres', () => {
  const listing = aListing({ price: 5000, currency: 'JPY', location: { lat: 0, lon: 0 } });
  const item = listingItem(listing, { lat: 0, lng: 1 });
  expect(item.id).not.toBe(listing.id);
  expect(item.price).toEqual({ amount: '5000', currency: 'JPY' });
  expect(item.distanceKm).toBe(111.1);
});

test('what lies within a circle is not shown beyond it: distances are rounded down', () => {
  const listing = aListing({ location: { lat: 0, lon: 0 } });
  // 24.98 km and 25.02 km to the east.
  expect(listingItem(listing, { lat: 0, lng: 0.22466 }).distanceKm).toBe(24.9);
  expect(listingItem(listing, { lat: 0, lng: 0.22502 }).distanceKm).toBe(25);
});

test('a species that the catalogue has dropped goes by its slug', () => {
  const { species } = listingItem(
    aListing({ species: 'draco-volans', commonName: null, scientificName: null }),
  );
  expect(species).toEqual({
    slug: 'draco-volans',
    commonName: 'draco-volans',
    scientificName: 'draco-volans',
  });
});
