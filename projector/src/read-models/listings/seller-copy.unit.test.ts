import { sellerFields } from '@vivarium/contracts/listings/projected/seller-fields.ts';
import { describe, expect, it } from 'vitest';
import { aListing, aListingEvent } from '../../fixtures/events.ts';
import { copyOfSeller, newerCopy } from './seller-copy.ts';

const copy = (displayName: string, version: number) => ({
  id: 'ada',
  displayName,
  rating: null,
  isOfficialStore: false,
  isSuspended: false,
  version,
  content: 0,
});

describe('the newer of two copies of a seller', () => {
  it('is the one of the higher version, on whichever side', () => {
    expect(newerCopy('ada', copy('Ada', 1), copy('Ada B', 2)).displayName).toBe('Ada B');
    expect(newerCopy('ada', copy('Ada B', 2), copy('Ada', 1)).displayName).toBe('Ada B');
  });

  it('is the one that is there already, of equals', () => {
    expect(newerCopy('ada', copy('Ada', 1), copy('Other', 1)).displayName).toBe('Ada');
    expect(newerCopy('ada', copy('Ada', 0))).toEqual(copy('', 0));
  });

  it('is the second, of one version that says different things', () => {
    const other = { ...copy('Other', 1), content: 7 };
    expect(newerCopy('ada', copy('Ada', 1), other)).toEqual(other);
  });

  it('of none knows nothing but the id', () => {
    expect(newerCopy('ada')).toEqual(copy('', 0));
  });
});

describe('the fields that come from the seller', () => {
  it('fold the description, the name, the city and the region, where that changes them', () => {
    const texts = { description: 'Höhle', city: 'Malmö', region: 'Skåne' };
    expect(sellerFields(copy('Zoé', 3), texts)).toEqual({
      sellerId: 'ada',
      sellerName: 'Zoé',
      seller: { id: 'ada', displayName: 'Zoé', rating: null, isOfficialStore: false },
      officialStore: false,
      textFolded: ['hohle', 'zoe', 'malmo', 'skane'],
    });
  });

  it('need no region', () => {
    const { textFolded } = sellerFields(copy('Zoé', 3), { description: '', city: 'Malmö', region: null });
    expect(textFolded).toEqual(['zoe', 'malmo']);
  });
});

describe('what listings copy', () => {
  it('is the seller that the listing names', () => {
    const { from, field, source, namedBy } = copyOfSeller();
    expect([from, field, source]).toEqual(['sellers', 'sellerId', 'seller']);
    const event = aListingEvent(aListing({ sellerId: 'ada' }));
    expect(namedBy.listing?.(event)).toBe('ada');
  });
});
