import { expect, it } from 'vitest';
import { regionOf } from './region-of.ts';

it.each([
  [{ country: 'US', region: 'Hawaii' }, 'US-HI'],
  [{ country: 'US', region: 'hi' }, 'US-HI'],
  [{ country: 'US', region: 'US-HI' }, 'US-HI'],
  [{ country: 'US', region: 'somewhere' }, 'US'],
  [{ country: 'US', region: null }, 'US'],
  [{ country: 'DE' }, 'DE'],
])('%o is %s', (place, region) => {
  expect(regionOf(place)).toBe(region);
});
