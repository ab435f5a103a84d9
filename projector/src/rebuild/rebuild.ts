import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { createIndex, indexBehind } from '../indices/ensure-indices.ts';
import { pipeline, rebuildPipeline, snapshotKindOf } from '../projections/read-models.ts';
import { projectBatch } from '../runtime/project-batch.ts';
import type { IndexOf, Stage } from '../runtime/projection.ts';
import type { ProjectorMetrics } from '../runtime/projector-metrics.ts';
import { type ReadPage, readSnapshots } from '../snapshots/read-snapshots.ts';
import { liveProjectorPast, unprojectedFrom } from './live-projector.ts';
import { moveAlias } from './move-alias.ts';
import { readStream } from './read-stream.ts';

export interface Rebuilding {
  client: Client;
  nats: Nats;
  prefix: string;
  metrics: ProjectorMetrics;
  clock: Clock;
  readPage: ReadPage;
  /** Told of each step, in plain words. */
  progress(line: string): void;
}

export interface RebuildReport {
  readModel: ReadModel;
  index: string;
  /** The index that the alias stood for before; undefined: there was none. */
  previous: string | undefined;
  /** Aggregates in the write store, as the snapshot found them. */
  snapshots: number;
  /** Events folded after the snapshot. */
  caughtUp: number;
  documentsBefore: number;
  documentsAfter: number;
}

/** Rounds of catching up before the alias moves; each has less left than the one before. */
const MAX_ROUNDS = 20;
/** A round of no more events than this is close enough: the rest is caught up after the move. */
const CLOSE_ENOUGH = 64;

/**
 * Builds a read model anew from the write store and moves its alias, while the live projector goes on.
 *
 * Why nothing is lost. The new index holds the snapshot and every event from the position `from` on, which is where
 * the live projector had acknowledged everything before; so a seller that a snapshot was folded with is not older
 * than `from`, and later ones come with the events. The live projector writes to the index that it *read* through
 * the alias (see write-documents.ts). A batch that still goes into the previous index was therefore fetched before
 * the alias moved, its events were in the stream by then, and the last catch-up below, whose end is asked for after
 * the move, folds them into the new index. Folding one twice changes nothing. A user's event among them is folded
 * into the sellers first, here as by the live projector, so its fan-out has the new name whoever comes first.
 * @param options.graceMs how long the previous index stays after the move, for searches that are under way.
 * @throws when a snapshot cannot be folded or documents are missing; the alias then stays and the new index goes.
 */
export async function rebuild(
  to: Rebuilding,
  readModel: ReadModel,
  options: { keepOld?: boolean; graceMs?: number } = {},
): Promise<RebuildReport> {
  const { client, nats, prefix } = to;
  let from = await unprojectedFrom(nats, prefix);
  const previous = await indexBehind(client, readModel, prefix);
  const index = await createIndex(client, readModel, prefix, to.clock);
  to.progress(`${readModel}: building ${index}, catching up from event ${from}`);
  const indexOf: IndexOf = (one) => (one === readModel ? index : aliasOf(one, prefix));
  const projectWith = (stages: readonly Stage[]) => (events: readonly DomainEvent[]) =>
    projectBatch({ client, metrics: to.metrics, indexOf, pipeline: stages }, events);
  const project = projectWith(rebuildPipeline(readModel));
  let caughtUp = 0;
  const catchUp = async (project: ReturnType<typeof projectWith>) => {
    let events = 0;
    for await (const page of readStream(nats, prefix, from)) {
      demandFolded(readModel, await project(page.events));
      from = page.next;
      events += page.events.length;
    }
    caughtUp += events;
    return events;
  };

  try {
    const snapshots = await foldSnapshots(to, readModel, project);
    for (let round = 0; round < MAX_ROUNDS && (await catchUp(project)) > CLOSE_ENOUGH; round += 1);
    await client.indices.refresh({ index });
    const documentsBefore = previous === undefined ? 0 : (await client.count({ index: previous })).count;
    const documentsAfter = (await client.count({ index })).count;
    to.progress(
      `${readModel}: ${snapshots} snapshots, ${documentsAfter} documents (before: ${documentsBefore})`,
    );
    if (documentsAfter < snapshots) {
      throw new Error(`${readModel}: only ${documentsAfter} documents of ${snapshots} snapshots`);
    }
    await moveAlias(client, aliasOf(readModel, prefix), previous, index);
    const upTo = (await nats.manager.streams.info(streams.events(prefix).name)).state.last_seq;
    // With every read model: a rename that the live projector has looked for through the moved alias, and did not find
    // in the new index yet, reaches the listings from here.
    await catchUp(projectWith(pipeline));
    to.progress(`${readModel}: the alias has moved, ${caughtUp} events caught up`);
    if (previous !== undefined && !options.keepOld) {
      // Or else a write that is still on its way would make Elasticsearch create the deleted index anew.
      await liveProjectorPast(nats, prefix, upTo);
      await wait(options.graceMs ?? 0);
      await client.indices.delete({ index: previous });
    }
    return { readModel, index, previous, snapshots, caughtUp, documentsBefore, documentsAfter };
  } catch (error) {
    if ((await indexBehind(client, readModel, prefix)) !== index) await client.indices.delete({ index });
    throw error;
  }
}

async function foldSnapshots(
  to: Rebuilding,
  readModel: ReadModel,
  project: (events: readonly DomainEvent[]) => ReturnType<typeof projectBatch>,
): Promise<number> {
  let snapshots = 0;
  for await (const { events } of readSnapshots(to.readPage, snapshotKindOf(readModel))) {
    demandFolded(readModel, await project(events));
    snapshots += events.length;
    to.progress(`${readModel}: ${snapshots} snapshots folded`);
  }
  return snapshots;
}

/** @throws for the first event that could not be folded: a rebuild that left one out would lose it for good. */
function demandFolded(readModel: ReadModel, failures: Awaited<ReturnType<typeof projectBatch>>): void {
  const [failed] = failures.all();
  if (failed === undefined) return;
  const [event, failure] = failed;
  const cause = failure.kind === 'poison' ? failure.error : undefined;
  throw new Error(
    `${readModel}: ${event.type} of ${event.subject} cannot be folded. If the alias has moved already, run reconcile.`,
    { cause },
  );
}
