import { expect, it } from 'vitest';
import { countries } from './countries.ts';

it('countries are told by their names, in the order of the alphabet', () => {
  const names = countries('en').map(({ name }) => name);
  expect(names.length).toBeGreaterThan(240);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  expect(countries('en')).toContainEqual({ code: 'DE', name: 'Germany' });
});
