import { expect, it } from 'vitest';
import { coarsenLocation } from './coarsen.ts';

it('a coarsened place keeps its names', () => {
  const place = { lat: 30.2672, lng: -97.7431, city: 'Austin', region: 'Texas', country: 'US' };
  expect(coarsenLocation(place)).toEqual({ ...place, lat: 30.25, lng: -97.75 });
});
