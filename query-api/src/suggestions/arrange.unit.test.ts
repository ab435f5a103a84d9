import type { SuggestionKind } from '@vivarium/contracts/suggestions/http.ts';
import { describe, expect, test } from 'vitest';
import { arrange, type Ranked } from './arrange.ts';

function a(
  kind: SuggestionKind,
  label: string,
  count = 1,
  fit: { edits?: number; rank?: number } = {},
): Ranked {
  const suggestion = { kind, label, count, highlights: [], alias: null, query: '' };
  return { suggestion: suggestion as unknown as Ranked['suggestion'], edits: 0, rank: 1, ...fit };
}
const labels = (found: Ranked[], limit = 10) => arrange(found, limit).map(({ label }) => label);

describe('the order of suggestions', () => {
  test('is by fit, then by how much is listed', () => {
    const found = [
      a('species', 'many', 90),
      a('species', 'inner', 99, { rank: 2 }),
      a('species', 'exact', 1, { rank: 0 }),
      a('species', 'few', 3),
    ];
    expect(labels(found)).toEqual(['exact', 'many', 'few', 'inner']);
  });

  test('puts the kind with the best fit first, places after the others of the same fit', () => {
    const found = [
      a('place', 'León', 5, { rank: 0 }),
      a('seller', 'Leo’s', 5),
      a('trait', 'Leopard', 5, { rank: 0 }),
    ];
    expect(labels(found)).toEqual(['Leopard', 'Leo’s', 'León']);
  });

  test('leaves out what nothing is listed of, unless nothing else fits', () => {
    const nothing = a('species', 'nothing', 0, { rank: 0 });
    expect(labels([nothing, a('trait', 'something')])).toEqual(['something']);
    expect(labels([nothing])).toEqual(['nothing']);
    expect(labels([nothing, a('seller', 'seller', 0)])).toEqual(['seller']);
  });

  test('leaves out what is only nearly so when something is so, a place aside', () => {
    const nearly = a('species', 'nearly', 1000, { edits: 1, rank: 0 });
    expect(labels([nearly, a('seller', 'exactly', 1, { rank: 2 })])).toEqual(['exactly']);
    expect(labels([nearly, a('place', 'place')])).toEqual(['place', 'nearly']);
    expect(labels([nearly, a('place', 'whole place', 1, { rank: 0 })])).toEqual(['whole place']);
  });

  test('gives every kind its share of the places', () => {
    const found = ['a', 'b', 'c', 'd'].flatMap((name) => [
      a('species', `species ${name}`),
      a('trait', `trait ${name}`),
    ]);
    const shared = labels([...found, a('seller', 'seller')], 5);
    expect(shared).toEqual(['species a', 'species b', 'trait a', 'trait b', 'seller']);
    expect(labels(found, 1)).toEqual(['species a']);
  });

  test('keeps the places in the order they came in', () => {
    const found = [a('place', 'near', 1), a('place', 'large', 500)];
    expect(labels(found)).toEqual(['near', 'large']);
  });
});
