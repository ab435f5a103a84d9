import type { Sources } from '../shared/sources.ts';
import type { OrderState } from './state.ts';

/** An order in Elasticsearch, for its two parties. */
export interface OrderDocument {
  id: string;
  /** `order`: its version. */
  sources: Sources;
  visible: false;
  readers: string[];
  buyerId: string;
  sellerId: string;
  status: OrderState['status'];
  createdAt: string;
  /** Everything else; shown, never searched. */
  order: OrderState;
  /** See {@link file://../shared/tie-break.ts}. */
  tieBreak: number;
}
