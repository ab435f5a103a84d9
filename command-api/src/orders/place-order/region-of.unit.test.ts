import { allRestrictions } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { expect, it } from 'vitest';
import { regionOf } from './region-of.ts';

it.each([
  [{ country: 'US', region: 'Hawaii' }, 'US-HI'],
  [{ country: 'US', region: 'hi' }, 'US-HI'],
  [{ country: 'US', region: 'US-HI' }, 'US-HI'],
  [{ country: 'US', region: 'Georgia' }, 'US-GA'],
  [{ country: 'US', region: 'District of Columbia' }, 'US-DC'],
  [{ country: 'US', region: 'D.C.' }, 'US-DC'],
  [{ country: 'US', region: 'Hawai‘i' }, 'US-HI'],
  [{ country: 'US', region: ' new  york ' }, 'US-NY'],
  [{ country: 'GB', region: 'Northern Ireland' }, 'GB-NIR'],
  [{ country: 'GE', region: 'Georgia' }, 'GE'],
  [{ country: 'US', region: 'somewhere' }, 'US'],
  [{ country: 'US', region: ' ' }, 'US'],
  [{ country: 'US', region: null }, 'US'],
  [{ country: 'DE' }, 'DE'],
])('%o is %s', (place, region) => {
  expect(regionOf(place)).toBe(region);
});

it('knows every part of a country with a law of its own by its name', () => {
  for (const { region, place, city } of allRestrictions) {
    if (city !== undefined || region.length === 2) continue;
    const name = place.replace(/^the /, '').replace(/ \(.*\)$/, '');
    expect(regionOf({ country: region.slice(0, 2), region: name }), name).toBe(region);
  }
});
