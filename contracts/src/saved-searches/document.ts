import type { Sources } from '../shared/sources.ts';
import type { Notify, SavedQuery } from './state.ts';

/** A saved search in Elasticsearch, for its person. */
export interface SavedSearchDocument {
  id: string;
  /** `savedSearch`: its version. */
  sources: Sources;
  /** Nobody else ever sees it. */
  visible: false;
  readers: string[];
  name: string;
  query: SavedQuery;
  notify: Notify;
  paused: boolean;
  since: string;
  seenAt: string;
  createdAt: string;
  /** See {@link file://../shared/tie-break.ts}. */
  tieBreak: number;
}
