import { describe, expect, test } from 'vitest';
import type { ListingSearch } from './listing-search.ts';
import { plan, tooLittleFound } from './plan.ts';

const aSearch = (wanted: Partial<ListingSearch> = {}): ListingSearch => ({
  words: [],
  spelling: 'auto',
  conditions: [],
  order: { by: 'relevance' },
  from: 0,
  size: 20,
  facets: [],
  maxValues: 100,
  withDescription: false,
  ...wanted,
});

describe('the first round', () => {
  test('asks identical searches once', () => {
    const { bodies, bodyOf } = plan([aSearch(), aSearch({ size: 0 }), aSearch()], false);
    expect(bodies).toHaveLength(2);
    expect(bodyOf).toEqual([0, 1, 0]);
  });

  test('asks along with the searches, once for each text, how much of it is spelt so', () => {
    const words = ['ball', 'python'];
    const { bodies, probes } = plan([aSearch({ words }), aSearch({ words, size: 0 }), aSearch()], false);
    expect(bodies).toHaveLength(4);
    expect([...probes]).toEqual([['ball python', 3]]);
    expect(bodies[3]).toMatchObject({ size: 0, track_total_hits: 5 });
  });

  test('asks nothing of the kind where spelling is settled', () => {
    const words = ['python'];
    const searches = [aSearch({ words, spelling: 'exact' }), aSearch({ words, spelling: 'fuzzy' })];
    const { probes, spellings } = plan(searches, false);
    expect(probes.size).toBe(0);
    expect(spellings).toEqual(['exact', 'fuzzy']);
  });
});

describe('the second round', () => {
  const searches = [
    aSearch({ words: ['geko'] }),
    aSearch(),
    aSearch({ words: ['gecko'], spelling: 'exact' }),
  ];

  test('is for the searches whose text is too rare, whatever they found themselves', () => {
    const first = plan(searches, false);
    expect(tooLittleFound(searches, first, () => 4)).toEqual([0]);
    expect(tooLittleFound(searches, first, () => 5)).toEqual([]);
  });

  test('guesses', () => {
    expect(plan([aSearch({ words: ['geko'] })], true).spellings).toEqual(['fuzzy']);
  });
});
