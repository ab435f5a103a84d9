import { expect, test } from 'vitest';
import { selectionOf } from './attribute-selection.ts';

test.each([
  [undefined, 'title', true],
  [null, 'title', true],
  [[], 'title', false],
  ['title', 'title', true],
  [['price'], 'title', false],
  [['*'], 'title', true],
  [['*', '-title'], 'title', false],
  [['species'], 'species.commonName', true],
  [['species.commonName'], 'species.commonName', true],
  [['species.commonName'], 'species.scientificName', false],
])('%j: %s is %s', (names, attribute, expected) => {
  expect(selectionOf(names)(attribute)).toBe(expected);
});
