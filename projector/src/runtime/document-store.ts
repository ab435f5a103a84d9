import type { Client } from '@elastic/elasticsearch';
import type { IndexOf } from '../definition/projection.ts';
import type { ProjectorMetrics } from './projector-metrics.ts';
import type { ReferenceCache } from './reference-cache.ts';
import type { Walks } from './walks.ts';

/** The documents of all read models, as folding reads and writes them. */
export interface DocumentStore {
  client: Client;
  indexOf: IndexOf;
  metrics: ProjectorMetrics;
  /** Of the live projector only: `indexOf` then gives aliases, and most documents are new or their sellers known. */
  cache?: ReferenceCache;
  /** Of the live projector only, whose batches meet. */
  walks?: Walks;
}
