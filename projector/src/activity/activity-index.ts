import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import type { Mapping } from '../definition/mapping.ts';

/**
 * The index of what visitors did. No read model: nothing in the write stores can rebuild it. Its source is the stream,
 * all of which is read again into a new index when `version` is raised, as it must be with every change here.
 */
export const activityIndex: {
  version: number;
  settings: Readonly<Record<string, unknown>>;
  properties: Mapping<ActivityDocument>;
} = {
  version: 2,
  settings: { refresh_interval: '1s' },
  properties: {
    id: { type: 'keyword' },
    type: { type: 'keyword' },
    time: { type: 'date' },
    visitor: { type: 'keyword' },
    category: { type: 'keyword' },
    filters: { type: 'keyword' },
    query: { type: 'keyword' },
    results: { type: 'integer' },
    listings: { type: 'keyword' },
    position: { type: 'integer' },
  },
};
