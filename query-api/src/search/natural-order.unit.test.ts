import { priceBandsIn } from '@vivarium/contracts/listings/price-bands.ts';
import { distanceRings } from '@vivarium/contracts/shared/distance-rings.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookedUp } from './natural-order.ts';

test.each([
  ['distance', distanceRings.km.map(({ value }) => value)],
  ['distanceMiles', distanceRings.mi.map(({ value }) => value)],
  ['priceBand', priceBandsIn('USD').map(({ value }) => value)],
  ['priceBand', priceBandsIn('JPY').map(({ value }) => value)],
  ['lifeStage', ['hatchling', 'juvenile', 'subadult', 'adult']],
  ['city', ['Austin', 'Leeds', 'York', 'Łódź']],
])('values of %s are looked up in their order, however they come', (facet, ordered) => {
  const shuffled = fc.shuffledSubarray([...ordered], { minLength: ordered.length });
  fc.assert(
    fc.property(shuffled, (values) => {
      const found = lookedUp(
        facet,
        values.map((value, i) => ({ value, count: i })),
      );
      expect(found.map(({ value }) => value)).toEqual(ordered);
    }),
  );
});
