import type { Client } from '@elastic/elasticsearch';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf, type ReadModel, readModels } from '@vivarium/contracts/read-models.ts';
import { pipeline, projections, snapshotKindOf } from '../projections/read-models.ts';
import { findFanOut } from '../runtime/fan-out.ts';
import { projectBatch } from '../runtime/project-batch.ts';
import type { IndexOf } from '../runtime/projection.ts';
import type { ProjectorMetrics } from '../runtime/projector-metrics.ts';
import { type ReadPage, readSnapshot, readSnapshots } from '../snapshots/read-snapshots.ts';
import { compareVersions, type Difference } from './compare.ts';
import { projectedVersions, sourceOf } from './projected-versions.ts';

export interface Reconciling {
  client: Client;
  prefix: string;
  metrics: ProjectorMetrics;
  readPage: ReadPage;
  /** Whether to bring the read models in line, or only to count. */
  repair: boolean;
  /** Lets the live projector finish what it has in work; called before a difference is believed. */
  settleDown(): Promise<void>;
}

/** Counts for one read model. */
export interface ReconcileCounts {
  readModel: ReadModel;
  compared: number;
  /** Documents that differ, by how; `sellerCopy`: documents with an outdated copy of their seller. */
  found: Record<Difference | 'sellerCopy', number>;
  repaired: number;
  /** What still differs at the end. */
  remaining: number;
}

/**
 * Compares every read model with the write stores and, when asked, repairs it by the same `evolve`.
 * While people write, the two always differ by what is on its way; a difference counts only when it is still there
 * after the live projector has had its time.
 */
export async function reconcile(to: Reconciling): Promise<ReconcileCounts[]> {
  const counts: ReconcileCounts[] = [];
  // Sellers first: listings are repaired with them as reference.
  for (const readModel of [...readModels].sort((a, b) => rank(a) - rank(b))) {
    counts.push(await reconcileModel(to, readModel));
  }
  return counts;
}

function rank(readModel: ReadModel): number {
  return readModel === 'sellers' ? 0 : 1;
}

async function reconcileModel(to: Reconciling, readModel: ReadModel): Promise<ReconcileCounts> {
  const kind = snapshotKindOf(readModel);
  const suspects: string[] = [];
  let compared = 0;
  await to.client.indices.refresh({ index: aliasOf(readModel, to.prefix) });
  for await (const page of readSnapshots(to.readPage, kind)) {
    const written = new Map(page.events.map((event) => [event.subject, event.aggregateversion]));
    const projected = await projectedVersions(to.client, to.prefix, readModel, page);
    suspects.push(...compareVersions(written, projected).keys());
    compared += page.events.length;
  }
  const counts: ReconcileCounts = {
    readModel,
    compared,
    found: { missing: 0, stale: 0, ahead: 0, extra: 0, sellerCopy: 0 },
    repaired: 0,
    remaining: 0,
  };
  if (suspects.length > 0) await to.settleDown();
  for (const id of suspects) await look(to, readModel, id, counts);
  await lookAtCopies(to, readModel, counts);
  return counts;
}

/** Looks at one suspect again, repairs it when asked, and counts. */
async function look(
  to: Reconciling,
  readModel: ReadModel,
  id: string,
  counts: ReconcileCounts,
): Promise<void> {
  const { difference, event } = await differenceOf(to, readModel, id);
  if (difference === undefined) return;
  counts.found[difference] += 1;
  if (to.repair) {
    // Neither can be folded away: no event is newer than a version that never was.
    if (difference === 'ahead' || difference === 'extra') {
      await to.client.delete({ index: aliasOf(readModel, to.prefix), id }, { ignore: [404] });
    }
    if (event !== undefined) await fold(to, [event]);
    if ((await differenceOf(to, readModel, id)).difference === undefined) {
      counts.repaired += 1;
      return;
    }
  }
  counts.remaining += 1;
}

/** The document is read before the write store, so that it can seem behind by what is on its way, never ahead. */
async function differenceOf(
  to: Reconciling,
  readModel: ReadModel,
  id: string,
): Promise<{ difference: Difference | undefined; event: DomainEvent | undefined }> {
  const found = await to.client.mget<{ sources: Record<string, number> }>({
    index: aliasOf(readModel, to.prefix),
    ids: [id],
    _source: ['sources'],
  });
  const document = found.docs[0];
  const version =
    document !== undefined && 'found' in document
      ? document._source?.sources[sourceOf(readModel)]
      : undefined;
  const event = await readSnapshot(to.readPage, snapshotKindOf(readModel), id);
  const differences = compareVersions(
    new Map(event === undefined ? [] : [[id, event.aggregateversion]]),
    new Map(version === undefined ? [] : [[id, version]]),
  );
  return { difference: differences.get(id), event };
}

/** Documents that carry an older version of their seller than the read model `sellers` has. */
async function lookAtCopies(to: Reconciling, readModel: ReadModel, counts: ReconcileCounts): Promise<void> {
  if (readModel === 'sellers') return;
  const behind = async (events: readonly DomainEvent[]) => {
    let documents = 0;
    for await (const work of findFanOut(to.client, indexOf(to), [projections[readModel]], events)) {
      documents += work.length;
    }
    return documents;
  };
  for await (const { events } of readSnapshots(to.readPage, 'users')) {
    if (events.length === 0 || (await behind(events)) === 0) continue;
    await to.settleDown();
    const found = await behind(events);
    if (found === 0) continue;
    counts.found.sellerCopy += found;
    if (to.repair) await fold(to, events);
    const left = to.repair ? await behind(events) : found;
    counts.repaired += found - left;
    counts.remaining += left;
  }
}

async function fold(to: Reconciling, events: readonly DomainEvent[]): Promise<void> {
  await projectBatch({ client: to.client, metrics: to.metrics, indexOf: indexOf(to), pipeline }, events);
}

function indexOf(to: Reconciling): IndexOf {
  return (readModel) => aliasOf(readModel, to.prefix);
}
