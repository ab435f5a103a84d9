import { describe, expect, test } from 'vitest';
import { aListing, someGoods } from '../fixtures/a-listing.ts';
import { diverse, similarListing } from './similar-listing.ts';

const pied = { gene: 'pied', zygosity: 'visual' } as const;
const hetClown = { gene: 'clown', zygosity: 'het' } as const;

describe('what two listings have in common', () => {
  test('are traits in the same zygosity', () => {
    const one = aListing({ genes: [pied, { gene: 'clown', zygosity: 'visual' }] });
    expect(similarListing(one, aListing({ genes: [pied, hetClown] })).sharedTraits).toEqual(['pied']);
  });

  test('are attributes of goods with the same value', () => {
    const one = someGoods({ attributes: { brand: 'Arcadia', wattage: 24 } });
    const other = someGoods({ attributes: { brand: 'Arcadia', wattage: 39 } });
    expect(similarListing(one, other).sharedAttributes).toEqual(['brand']);
  });

  test('is the distance between them', () => {
    const other = aListing({ location: { lat: 31.25, lon: -97.75 } });
    expect(similarListing(aListing(), other).distanceKm).toBe(111.2);
  });

  test('is the price, as a ratio, whatever the currencies', () => {
    const one = aListing({ price: 10_000 });
    expect(similarListing(one, aListing({ price: 8_000 })).priceRatio).toBe(0.8);
    expect(similarListing(one, aListing({ price: 8_000, currency: 'EUR' })).priceRatio).toBe(0.894);
    expect(similarListing(aListing({ price: 0 }), one).priceRatio).toBeNull();
  });
});

test('no seller has more than two of the first', () => {
  const by = (sellerId: string, id: string) => ({ sellerId, id });
  const found = [by('a', '1'), by('a', '2'), by('a', '3'), by('b', '4'), by('c', '5')];
  expect(diverse(found, 3).map(({ id }) => id)).toEqual(['1', '2', '4']);
});
