import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@elastic/elasticsearch';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import type { Lock } from '@vivarium/platform/nats/lock.ts';
import type { IndexOf } from '../definition/projection.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { createIndex, indicesBehind, markFinished, markKept } from '../indices/ensure-indices.ts';
import { isFoldable, statesOf } from '../indices/state.ts';
import { eventSubjects } from '../runtime/consumer.ts';
import { liveProjectorPast, unprojectedFrom } from '../runtime/live-projector.ts';
import { pipelineOf, withCopied } from '../runtime/pipeline.ts';
import type { ProjectorMetrics } from '../runtime/projector-metrics.ts';
import type { ReadPage } from '../snapshots/read-snapshots.ts';
import { foldInto, foldSnapshots } from './fold-snapshots.ts';
import { moveAlias } from './move-alias.ts';
import { readStream } from './read-stream.ts';

export interface Rebuilding {
  client: Client;
  nats: Nats;
  prefix: string;
  metrics: ProjectorMetrics;
  clock: Clock;
  readPage: ReadPage;
  /** All that there are: those that the rebuilt one copies from are folded before it. */
  readModels: readonly DefinedReadModel[];
  /** Told of each step, in plain words. */
  progress(line: string): void;
  /** That nobody else rebuilds meanwhile. */
  lock: Lock;
}

export interface RebuildOptions {
  /** Whether the previous index stays, until somebody deletes it by hand. */
  keepOld?: boolean;
  /** How long it stays after the move, in milliseconds, for searches that are under way. */
  graceMs?: number;
}

export interface RebuildReport {
  readModel: ReadModel;
  index: string;
  /** The index that the alias stood for before: none when it was missing; several when something had gone wrong. */
  previous: readonly string[];
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
 * Builds a read model anew and moves its alias, while the live projector goes on.
 *
 * Why nothing is lost. The new index holds the snapshot and every event from the position `start` on, which is where
 * the live projector had acknowledged everything before; so what a snapshot was folded with is not older
 * than `start`, and later ones come with the events. The live projector writes to the index that it *read* through
 * the alias (see write-documents.ts). A batch that still goes into the previous index was therefore fetched before
 * the alias moved, its events were in the stream by then, and the last catch-up below, whose end is asked for after
 * the move, folds them into the new index. Folding one twice changes nothing. An event of what is copied is folded
 * there first, here as by the live projector, so its fan-out has the new copy whoever comes first.
 *
 * A read model that was outdated or missing has been left out by the live projector (see live-pipeline.ts), so others could
 * not copy from it. They do at the end: the last catch-up then begins at `start` once more, and the snapshot fans out.
 *
 * Until all of that is done the new index is marked as not finished. A rebuild that is killed after the move leaves the mark,
 * which the next `rebuild outdated` sees.
 * @throws when a snapshot cannot be folded or documents are missing; the alias then stays and the new index goes. After the
 *   move the error says what to do.
 */
export async function rebuild(
  rebuilding: Rebuilding,
  name: ReadModel,
  options: RebuildOptions = {},
): Promise<RebuildReport> {
  const { client, nats, prefix, metrics, readPage, readModels, progress, lock } = rebuilding;
  const readModel = readModels.find((one) => one.name === name);
  if (readModel === undefined || readModel.rebuildFrom === 'nothing') {
    throw new Error(`${name} cannot be built anew: there is nothing to build it from`);
  }
  const states = await statesOf(client, prefix, readModels);
  const wasLeftOut = states.get(readModel) !== 'current';
  const usable = readModels.filter((one) => one === readModel || isFoldable(states.get(one)));
  const { created: stream } = await nats.manager.streams.info(streams.events(prefix).name);
  const reconciledAt = rebuilding.clock().toISOString();
  const start = readModel.rebuildFrom === 'stream' ? 1 : await unprojectedFrom(nats, prefix);
  const previous = await indicesBehind(client, name, prefix);
  const index = await createIndex(client, readModel, {
    prefix,
    clock: rebuilding.clock,
    catchUpFrom: start,
  });
  progress(`${name}: building ${index}, catching up from event ${start}`);

  const indexOf: IndexOf = (one) => (one === name ? index : aliasOf(one, prefix));
  const into = (some: readonly DefinedReadModel[]) =>
    foldInto(name, { client, metrics, indexOf }, pipelineOf(some));
  const alone = into(withCopied(readModel, usable));
  let from = start;
  let caughtUp = 0;
  const catchUp = async (fold: (events: readonly DomainEvent[]) => Promise<void>) => {
    let events = 0;
    for await (const page of readStream(nats, prefix, eventSubjects(prefix, readModels), from)) {
      await fold(page.events);
      from = page.next;
      events += page.events.length;
    }
    caughtUp += events;
    return events;
  };

  try {
    const snapshots = await foldSnapshots(readPage, readModel, alone, (folded) =>
      progress(`${name}: ${folded} snapshots folded`),
    );
    for (let round = 0; round < MAX_ROUNDS && (await catchUp(alone)) > CLOSE_ENOUGH; round += 1);
    byAllShards(await client.indices.refresh({ index }));
    const documentsBefore = previous.length === 0 ? 0 : (await client.count({ index: [...previous] })).count;
    const documentsAfter = (await client.count({ index })).count;
    progress(`${name}: ${snapshots} snapshots, ${documentsAfter} documents (before: ${documentsBefore})`);
    if (documentsAfter < snapshots) {
      throw new Error(`${name}: only ${documentsAfter} documents of ${snapshots} snapshots`);
    }
    // Before it is replaced: what is killed afterwards would leave it for one that nobody wants.
    if (options.keepOld) await markKept(client, previous);
    lock.demand();
    await moveAlias(client, aliasOf(name, prefix), previous, index);
    const upTo = (await nats.manager.streams.info(streams.events(prefix).name)).state.last_seq;
    // With every read model: a change that the live projector has looked for the copies of through the moved alias, and did
    // not find in the new index yet, reaches them from here.
    if (wasLeftOut) from = start;
    await catchUp(into(usable));
    if (wasLeftOut) {
      const copying = usable.filter(({ copies }) => copies.some((copy) => copy.from === name));
      if (copying.length > 0) await foldSnapshots(readPage, readModel, into([readModel, ...copying]));
    }
    await markFinished(client, index, readModel, { stream, reconciledAt });
    progress(`${name}: the alias has moved, ${caughtUp} events caught up`);
    if (previous.length > 0 && !options.keepOld) {
      // Or else a write that is still on its way would make Elasticsearch create the deleted index anew.
      await liveProjectorPast(nats, prefix, upTo);
      await wait(options.graceMs ?? 0);
      await client.indices.delete({ index: [...previous] });
    }
    return { readModel: name, index, previous, snapshots, caughtUp, documentsBefore, documentsAfter };
  } catch (error) {
    const hasMoved = (await indicesBehind(client, name, prefix)).includes(index);
    if (!hasMoved) await client.indices.delete({ index });
    throw hasMoved ? afterTheMove(name, index, error) : error;
  }
}

function afterTheMove(name: ReadModel, index: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `${name}: ${reason}. The alias has moved to ${index} already, which may lack events: ` +
      'run `node projector/src/rebuild.ts outdated`, which builds it anew if it does.',
    { cause },
  );
}
