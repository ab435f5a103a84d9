import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { findFanOut } from '../runtime/fan-out.ts';
import { readSnapshots } from '../snapshots/read-snapshots.ts';
import type { Compared, ReconcileCounts } from './reconciling.ts';

/** Looks for documents that carry another version of what they copy than the other read model has: an older one, or a lost one. */
export async function lookAtCopies(compared: Compared, counts: ReconcileCounts): Promise<void> {
  const { readModel, readModels } = compared;
  const copied = new Set(readModel.copies.map(({ from }) => from));
  for (const { name, rebuildFrom } of readModels) {
    if (!copied.has(name) || typeof rebuildFrom === 'string') continue;
    for await (const { events } of readSnapshots(compared.readPage, rebuildFrom.snapshots)) {
      if (events.length > 0) await lookAtCopiesOf(compared, events, counts);
    }
  }
}

async function lookAtCopiesOf(
  compared: Compared,
  events: readonly DomainEvent[],
  counts: ReconcileCounts,
): Promise<void> {
  if ((await countBehind(compared, events)) === 0) return;
  await compared.settleDown();
  const found = await countBehind(compared, events);
  if (found === 0) return;
  counts.found.outdatedCopy += found;
  if (compared.repair) await compared.fold(events);
  const left = compared.repair ? await countBehind(compared, events) : found;
  counts.repaired += found - left;
  counts.remaining += left;
}

async function countBehind(
  { store, pipeline, readModel }: Compared,
  events: readonly DomainEvent[],
): Promise<number> {
  const stage = pipeline.flat().filter((one) => one.readModel === readModel.name);
  let documents = 0;
  for await (const work of findFanOut(store.client, store.indexOf, stage, events)) documents += work.length;
  return documents;
}
