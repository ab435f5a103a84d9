import { describe, expect, it } from 'vitest';
import { aGoodsListing, aListing } from './a-listing.ts';
import { documentFieldsOf, listingOfDocument } from './listing-document.ts';

const kept = { createKey: 'id:1', createHash: 'h', receipts: [], outbox: [] };

describe('a listing document', () => {
  it.each([
    aListing(),
    aListing({ status: 'sold', soldElsewhere: true }),
    aListing({ delivery: ['pickup'] }),
    aGoodsListing({ subcategory: 'terrarium' }),
  ])('reads back as what was written', (listing) => {
    const document = { _id: listing.id, ...documentFieldsOf(listing), ...kept };
    expect(listingOfDocument(document)).toEqual(listing);
  });

  it('holds its point as GeoJSON, longitude first', () => {
    expect(documentFieldsOf(aListing()).location).toEqual({
      city: 'Austin',
      region: 'Texas',
      country: 'US',
      point: { type: 'Point', coordinates: [-97.7431, 30.2672] },
    });
  });

  it('is refused when it is not what was written', () => {
    const document = { _id: aListing().id, ...documentFieldsOf(aListing()), ...kept, status: 'lost' };
    expect(() => listingOfDocument(document)).toThrow();
  });
});
