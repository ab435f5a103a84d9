import type { SavedSearchEvent } from '@vivarium/contracts/saved-searches/events.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import { expect, it } from 'vitest';
import { evolveSearchWant } from './evolve.ts';

const at = '2026-11-28T10:00:00.000Z';
const state: SavedSearchState = {
  id: '01934f3e-0000-7000-8000-0000000000aa',
  version: 1,
  personId: '01934f3e-0000-7000-8000-0000000000bb',
  name: 'For my daughter',
  query: { q: 'Pied  Female', species: ['python-regius'], trait: ['clown:het,banana'], min_price: 10 },
  notify: { channels: ['in_app'], frequency: 'instant' },
  paused: false,
  since: at,
  seenAt: at,
  createdAt: at,
  removed: false,
};

function told(savedSearch: SavedSearchState): SavedSearchEvent {
  return {
    ...{ id: '01934f3e-0000-7000-8000-0000000000cc', source: '/test', subject: savedSearch.id, time: at },
    ...{ aggregateversion: savedSearch.version, organizationid: null, correlationid: 'test' },
    ...{ causationid: null, traceparent: null, type: 'saved_search.changed' },
    data: { savedSearch, changed: [] },
  };
}

it('is what a search looks for, as activity names it', () => {
  expect(evolveSearchWant(undefined, told(state))).toMatchObject({
    visible: true,
    filters: ['species:python-regius', 'traits:clown', 'traits:banana'],
    categories: [],
  });
});

it('has nothing in it that leads to a person, but that two are of the same one', () => {
  const mine = evolveSearchWant(undefined, told(state));
  const other = evolveSearchWant(undefined, told({ ...state, id: '01934f3e-0000-7000-8000-0000000000dd' }));
  expect(JSON.stringify(mine)).not.toMatch(/0000000000bb|daughter/);
  expect(mine).toHaveProperty('person', other && 'person' in other ? other.person : undefined);
});

it.each(['removed', 'paused'] as const)('is nothing while the search is %s', (how) => {
  const over = { ...state, version: 2, [how]: true };
  expect(evolveSearchWant(undefined, told(over))).toEqual({
    id: state.id,
    sources: { savedSearch: 2 },
    visible: false,
  });
});

it('does not change when an event is applied twice, or late', () => {
  const document = evolveSearchWant(undefined, told({ ...state, version: 2 }));
  expect(evolveSearchWant(document, told({ ...state, version: 2 }))).toBeUndefined();
  expect(evolveSearchWant(document, told(state))).toBeUndefined();
});
