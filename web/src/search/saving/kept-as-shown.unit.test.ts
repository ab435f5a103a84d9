import { readSavedQuery } from '@vivarium/contracts/saved-searches/saved-query.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookedFor } from '../../addresses/opened-search.ts';
import { queryOfRoute } from '../../addresses/query-of-route.ts';
import { routeOfQuery } from '../../addresses/route-of-query.ts';
import { fromQueryString, type SearchRoute } from '../../addresses/search-route.ts';
import { countRequest } from '../empty/plan-empty.ts';

const readers = fc.record({
  unit: fc.constantFrom('km' as const, 'mi' as const),
  currency: fc.constantFrom('USD' as const, 'EUR' as const, 'JPY' as const),
  region: fc.option(fc.constantFrom('DE', 'US-HI'), { nil: undefined }),
});
const oneOf = <T>(...values: T[]) => fc.constantFrom<T | undefined>(undefined, ...values);
const addresses = fc
  .record({
    q: oneOf('pied under 300', 'königspython'),
    words: oneOf('exact'),
    text: oneOf('trait:pied:visual'),
    species: oneOf('python-regius'),
    trait: oneOf('pied'),
    gene: oneOf('clown:het'),
    stage: oneOf('adult'),
    region: oneOf('Texas', 'Bavaria, the free'),
    'a.brand': oneOf('Exo Terra, Inc.'),
    price: oneOf('-300', '99.5-400', '100-'),
    currency: oneOf('EUR', 'GBP'),
    at: oneOf('52.52,13.405', '-33.9,151.2'),
    within: oneOf('25', '40.2336', '160.9344'),
    box: oneOf('54,14,52,13', '10,-170,-10,170'),
    sort: oneOf('newest', 'distance'),
  })
  .map((params) => {
    const said = Object.entries(params).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return fromQueryString(new URLSearchParams(said).toString());
  });

describe('what the search page shows, kept', () => {
  it('is a search that the server keeps, in which prices, distances and the law are meant as on the page', () => {
    fc.assert(
      fc.property(addresses, readers, (route, reader) => {
        const kept = queryOfRoute(route, reader);
        const read = readSavedQuery(kept);
        if ('wrong' in read) throw new Error(JSON.stringify(read.wrong));
        const { params } = countRequest(route, reader);
        // Without words and bounds there are no prices to be meant.
        const hasPrices = route.q !== undefined || route.price !== undefined;
        expect(read.query.currency).toBe(hasPrices ? params.currency : undefined);
        expect(kept.viewer_region).toBe(params.viewerRegion);
        if (route.q !== undefined) expect(read.query.unit ?? 'km').toBe(reader.unit);
        const metres = (read.query.radius ?? Number.NaN) * (read.query.unit === 'mi' ? 1609.344 : 1000);
        if (route.near?.radiusKm !== undefined) expect(metres).toBeCloseTo(route.near.radiusKm * 1000, 3);
      }),
    );
  });

  it('is shown again as it was, but for the name of a place', () => {
    const nameless = ({ near, ...route }: SearchRoute): SearchRoute => ({
      ...route,
      ...(near && {
        near: {
          ...near,
          name: '',
          ...(near.radiusKm !== undefined && { radiusKm: Number(near.radiusKm.toFixed(6)) }),
        },
      }),
    });
    fc.assert(
      fc.property(addresses, readers, (route, reader) => {
        const again = routeOfQuery(queryOfRoute(route, reader));
        expect(lookedFor(nameless(again))).toBe(lookedFor(nameless(route)));
      }),
    );
  });
});
