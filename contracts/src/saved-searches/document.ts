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

/**
 * What one saved search wants, for counting how many want it. Neither its name nor anything that leads to its person is in it,
 * but that two are of the same one.
 */
export interface SearchWantDocument {
  id: string;
  /** `savedSearch`: its version. */
  sources: Sources;
  visible: true;
  /** The same for all searches of a person, and no way back to them. */
  person: string;
  /** Categories that it is narrowed to. */
  categories: string[];
  /** `species:python-regius`, `traits:pied`: as activity names what was chosen. */
  filters: string[];
  /** Its words, folded; null where it has none. */
  query: string | null;
}
