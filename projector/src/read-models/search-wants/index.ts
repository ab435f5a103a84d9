import { defineReadModel } from '../../definition/read-model.ts';
import { evolveSearchWant, type KeptWant } from './evolve.ts';

/** What everybody's saved searches want, for counting. */
export const searchWants = defineReadModel<KeptWant>({
  name: 'search-wants',
  settings: { refresh_interval: '1s' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { savedSearch: { type: 'integer' } } },
    visible: { type: 'boolean' },
    person: { type: 'keyword' },
    categories: { type: 'keyword' },
    filters: { type: 'keyword' },
    query: { type: 'keyword', ignore_above: 512 },
  },
  on: { saved_search: { evolve: evolveSearchWant } },
  rebuildFrom: { snapshots: 'saved-searches' },
});
