import { expect, it } from 'vitest';
import { chipsOfQuery } from './chips-of-query.ts';

const words = { facet: (_attribute: string, value: string) => value, unit: 'km' as const };

it('says around which place a saved search looks, so that two around different ones are told apart', () => {
  const around = (lat: number, lng: number) => chipsOfQuery({ lat, lng, radius: 100 }, words);
  expect(around(52.5, 13.4)).toEqual(['within 100 km of 52.5, 13.4']);
  expect(around(30.27, -97.74)).toEqual(['within 100 km of 30.3, -97.7']);
});

it('says the region that it looks in', () => {
  expect(chipsOfQuery({ country: ['US'], region: ['Texas'] }, words)).toEqual(['US', 'Texas']);
});
