import { defineReadModel } from '../../definition/read-model.ts';
import { evolveSavedSearch, type KeptSearch } from './evolve.ts';

/** Everybody's saved searches, each for its person only. */
export const savedSearches = defineReadModel<KeptSearch>({
  name: 'saved-searches',
  settings: { refresh_interval: '200ms' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { savedSearch: { type: 'integer' } } },
    visible: { type: 'boolean' },
    readers: { type: 'keyword' },
    name: { type: 'keyword', index: false, doc_values: false },
    query: { type: 'object', enabled: false },
    notify: { type: 'object', enabled: false },
    paused: { type: 'boolean' },
    since: { type: 'date' },
    seenAt: { type: 'date' },
    createdAt: { type: 'date' },
    tieBreak: { type: 'long' },
  },
  on: { saved_search: { evolve: evolveSavedSearch } },
  rebuildFrom: { snapshots: 'saved-searches' },
});
