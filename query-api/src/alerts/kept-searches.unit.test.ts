import { expect, it } from 'vitest';
import { keptSearches } from './kept-searches.ts';
import type { StandingSearch } from './standing-search.ts';

const aSearch = (stamp: number): StandingSearch => ({
  ...{ id: 'a', stamp, personId: 'ben', name: 'Pythons', channels: ['in_app'], frequency: 'instant' },
  ...{ since: '2026-11-28T10:00:00.000Z', filter: [] },
});

it('gives a search that is remembered only where the index has just this state of it', () => {
  const kept = keptSearches();
  kept.keep(1, [aSearch(9)]);
  expect(kept.get(1, 9)).toEqual([aSearch(9)]);
  // Put back to what it was, of a version that is less, or the same, or more.
  expect(kept.get(1, 8)).toBeUndefined();
});
