import type { Client } from '@elastic/elasticsearch';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import type { Stage } from '../definition/projection.ts';
import type { DocumentStore } from '../runtime/document-store.ts';
import { projectBatch } from '../runtime/project-batch.ts';
import type { ProjectorMetrics } from '../runtime/projector-metrics.ts';

/** How differences are repaired: by folding what the write store says, as the live projector does. */
export interface Folding {
  store: DocumentStore;
  pipeline: readonly Stage[];
  fold(events: readonly DomainEvent[]): Promise<unknown>;
}

/** @returns the folding into the indices behind the aliases. */
export function foldingInto(
  { client, prefix, metrics }: { client: Client; prefix: string; metrics: ProjectorMetrics },
  pipeline: readonly Stage[],
): Folding {
  const store: DocumentStore = { client, metrics, indexOf: (readModel) => aliasOf(readModel, prefix) };
  return { store, pipeline, fold: (events) => projectBatch(store, pipeline, events) };
}
