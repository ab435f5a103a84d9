import { describe, expect, it } from 'vitest';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { chipsOf } from './chips.ts';

const words = {
  facet: (_attribute: string, value: string) => value,
  price: (amount: number) => `$${amount}`,
  distance: (km: number) => `${km} km`,
  place: ({ name }: { name: string }) => name,
};

describe('the chips of a search', () => {
  const route: SearchRoute = {
    q: 'clown',
    facets: { sex: ['female'], species: ['python-regius', 'boa-imperator'] },
    price: { max: 300 },
    near: { name: 'Leeds', lat: 53.8, lng: -1.5, radiusKm: 50 },
    sort: 'newest',
    page: 2,
  };

  it('name everything that is set, in the order of the rail', () => {
    expect(chipsOf(route, words).map(({ label }) => label)).toEqual([
      '“clown”',
      'python-regius',
      'boa-imperator',
      'female',
      'up to $300',
      'within 50 km of Leeds',
    ]);
  });

  it('each leave everything else as it is, but go back to the first page', () => {
    const female = chipsOf(route, words).find(({ label }) => label === 'female');
    const { page: _, ...onFirstPage } = route;
    expect(female?.without).toEqual({
      ...onFirstPage,
      facets: { species: ['python-regius', 'boa-imperator'] },
    });
  });

  it('are none for a search for everything', () => {
    expect(chipsOf({ facets: {}, sort: 'newest', page: 3 }, words)).toEqual([]);
  });

  it('say both ends of a price', () => {
    const labelOf = (price: SearchRoute['price']) =>
      chipsOf({ facets: {}, ...(price && { price }) }, words)[0]?.label;
    expect([labelOf({ min: 1, max: 2 }), labelOf({ min: 1 })]).toEqual(['$1 to $2', 'from $1']);
  });
});
