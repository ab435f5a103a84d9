import type { Sources } from '../shared/sources.ts';
import type { NotificationState } from './state.ts';

/** A notification in Elasticsearch, for its person. */
export interface NotificationDocument
  extends Pick<
    NotificationState,
    | 'id'
    | 'number'
    | 'type'
    | 'reason'
    | 'listingId'
    | 'bundled'
    | 'listings'
    | 'savedSearches'
    | 'order'
    | 'offer'
    | 'about'
    | 'createdAt'
    | 'readAt'
  > {
  /** `notification`: its version. */
  sources: Sources;
  /** Nobody else ever sees it. */
  visible: false;
  readers: string[];
}
