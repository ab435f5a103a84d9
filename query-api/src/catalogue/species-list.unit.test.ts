import { expect, test } from 'vitest';
import { speciesList } from './species-list.ts';

const names = (q?: string) => speciesList(q).species.map(({ commonName }) => commonName);

test('all species without a query, by common name', () => {
  expect(names()).toEqual(names().toSorted());
  expect(names().length).toBeGreaterThan(10);
});

test('what is named so stands before what begins so and what holds it', () => {
  expect(names('leopard gecko')[0]).toBe('Leopard gecko');
  expect(names('python regius')).toEqual(['Ball python']);
  expect(names('(.*)+$')).toEqual(names());
});
