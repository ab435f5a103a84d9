import type { Sources } from '../shared/sources.ts';

/** A wish in Elasticsearch. */
export interface WishDocument {
  id: string;
  /** `wish`: its version. */
  sources: Sources;
  /** Nobody else ever sees it. */
  visible: false;
  readers: string[];
  text: string;
  notedAt: string;
  /** See {@link file://../shared/tie-break.ts}. */
  tieBreak: number;
}
