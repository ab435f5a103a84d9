import { defineReadModel } from '../../definition/read-model.ts';
import { evolveNotification, type KeptNotification } from './evolve.ts';
import { isForgotten } from './is-forgotten.ts';

const shown = { index: false, doc_values: false } as const;

/** What everybody was told, each for its person only. */
export const notifications = defineReadModel<KeptNotification>({
  name: 'notifications',
  settings: { refresh_interval: '200ms' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { notification: { type: 'integer' } } },
    visible: { type: 'boolean' },
    readers: { type: 'keyword' },
    number: { type: 'long' },
    type: { type: 'keyword' },
    reason: { type: 'keyword' },
    listingId: { type: 'keyword' },
    bundled: { type: 'keyword', ...shown },
    listings: { type: 'integer', ...shown },
    savedSearches: { type: 'object', enabled: false },
    order: { type: 'object', enabled: false },
    offer: { type: 'object', enabled: false },
    about: { type: 'object', enabled: false },
    createdAt: { type: 'date' },
    readAt: { type: 'date' },
  },
  on: { notification: { evolve: evolveNotification } },
  rebuildFrom: { snapshots: 'notifications' },
  isForgotten,
});
