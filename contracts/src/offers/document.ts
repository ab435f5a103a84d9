import type { Sources } from '../shared/sources.ts';
import type { OfferState } from './state.ts';

/** An offer in Elasticsearch, for its two parties. */
export interface OfferDocument {
  id: string;
  /** `offer`: its version. */
  sources: Sources;
  visible: false;
  readers: string[];
  buyerId: string;
  sellerId: string;
  listingId: string;
  status: OfferState['status'];
  updatedAt: string;
  /** Everything else; shown, never searched. */
  offer: OfferState;
  /** See {@link file://../shared/tie-break.ts}. */
  tieBreak: number;
}
