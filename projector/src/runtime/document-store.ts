import type { Client } from '@elastic/elasticsearch';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import type { IndexOf } from '../definition/projection.ts';
import type { ProjectorMetrics } from './projector-metrics.ts';
import { createReferenceCache, type ReferenceCache } from './reference-cache.ts';
import { Walks } from './walks.ts';

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

/** @returns the documents as the live projector reads and writes them: by their aliases, with what it remembers of them. */
export function liveStore(client: Client, metrics: ProjectorMetrics, prefix: string): DocumentStore {
  return {
    client,
    metrics,
    indexOf: (readModel) => aliasOf(readModel, prefix),
    cache: createReferenceCache(),
    walks: new Walks(),
  };
}
