import type { Sources } from '../shared/sources.ts';
import type { MediaStatus, Rendered } from './state.ts';

/** A picture or a film in Elasticsearch, where listings copy it from. Nobody is answered from it. */
export interface MediaDocument {
  id: string;
  /** `media`: its version. */
  sources: Sources;
  /** False for what must not be shown: not made yet, refused or removed. */
  visible: boolean;
  ownerId: string;
  status: MediaStatus;
  rendered: Omit<Rendered, 'digest' | 'look' | 'takenAt'> | null;
}
