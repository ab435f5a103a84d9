import { allRestrictions } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { describe, expect, it } from 'vitest';
import { partsOf } from './places-to-live.ts';

describe('the places to choose from', () => {
  it('have the states where laws differ from state to state', () => {
    expect(partsOf('US')).toHaveLength(51);
    expect(partsOf('US')).toContainEqual({ code: 'US-HI', name: 'Hawaii' });
    expect(partsOf('DE')).toEqual([]);
  });

  it('have every part of a country that has a law of its own', () => {
    for (const { region, place } of allRestrictions)
      if (region.length > 2)
        expect(
          partsOf(region.slice(0, 2)).map(({ code }) => code),
          place,
        ).toContain(region);
  });
});
