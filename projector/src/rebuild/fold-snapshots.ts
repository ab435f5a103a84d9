import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Stage } from '../definition/projection.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import type { DocumentStore } from '../runtime/document-store.ts';
import { projectBatch } from '../runtime/project-batch.ts';
import { type ReadPage, readSnapshots } from '../snapshots/read-snapshots.ts';

/**
 * @param rebuilt what is being rebuilt, for the words of the error
 * @returns a function that folds events and throws for the first that could not be: a rebuild that left one out would lose
 *   it for good.
 */
export function foldInto(
  rebuilt: ReadModel,
  store: DocumentStore,
  pipeline: readonly Stage[],
): (events: readonly DomainEvent[]) => Promise<void> {
  return async (events) => {
    const [failed] = (await projectBatch(store, pipeline, events)).all();
    if (failed === undefined) return;
    const [event, failure] = failed;
    throw new Error(`${rebuilt}: ${event.type} of ${event.subject} cannot be folded`, {
      cause: failure.kind === 'poison' ? failure.error : undefined,
    });
  };
}

/** Folds the snapshots that a read model is built from, if any. @returns how many there were. */
export async function foldSnapshots(
  readPage: ReadPage,
  { rebuildFrom }: DefinedReadModel,
  fold: (events: readonly DomainEvent[]) => Promise<void>,
  onPage: (folded: number) => void = () => {},
): Promise<number> {
  if (typeof rebuildFrom === 'string') return 0;
  let snapshots = 0;
  for await (const { events } of readSnapshots(readPage, rebuildFrom.snapshots)) {
    await fold(events);
    snapshots += events.length;
    onPage(snapshots);
  }
  return snapshots;
}
