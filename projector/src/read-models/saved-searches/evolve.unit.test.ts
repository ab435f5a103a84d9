import type { SavedSearchEvent } from '@vivarium/contracts/saved-searches/events.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import { expect, it } from 'vitest';
import { evolveSavedSearch } from './evolve.ts';

const at = '2026-11-28T10:00:00.000Z';
const state: SavedSearchState = {
  id: '01934f3e-0000-7000-8000-0000000000aa',
  version: 1,
  personId: '01934f3e-0000-7000-8000-0000000000bb',
  name: 'Pieds',
  query: { trait: ['pied'] },
  notify: { channels: ['in_app'], frequency: 'instant' },
  paused: false,
  since: at,
  seenAt: at,
  createdAt: at,
  removed: false,
};

function told(type: SavedSearchEvent['type'], savedSearch: SavedSearchState): SavedSearchEvent {
  return {
    id: '01934f3e-0000-7000-8000-0000000000cc',
    source: '/test',
    subject: savedSearch.id,
    time: at,
    aggregateversion: savedSearch.version,
    organizationid: null,
    correlationid: 'test',
    causationid: null,
    traceparent: null,
    type,
    data: { savedSearch, changed: [] },
  };
}

it('is for its person only', () => {
  expect(evolveSavedSearch(undefined, told('saved_search.created', state))).toMatchObject({
    readers: [state.personId],
    visible: false,
    query: { trait: ['pied'] },
  });
});

it('does not change when an event is applied twice, or late', () => {
  const renamed = { ...state, version: 2, name: 'Pied pythons' };
  const document = evolveSavedSearch(undefined, told('saved_search.changed', renamed));
  expect(evolveSavedSearch(document, told('saved_search.changed', renamed))).toBeUndefined();
  expect(evolveSavedSearch(document, told('saved_search.created', state))).toBeUndefined();
});

it('is a stub that nobody reads once it is removed, and does not come back', () => {
  const removed = { ...state, version: 2, query: {}, removed: true };
  const document = evolveSavedSearch(undefined, told('saved_search.removed', removed));
  expect(document).toEqual({ id: state.id, sources: { savedSearch: 2 }, visible: false });
  expect(evolveSavedSearch(document, told('saved_search.created', state))).toBeUndefined();
});
