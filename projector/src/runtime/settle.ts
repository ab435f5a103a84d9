import type { Client } from '@elastic/elasticsearch';
import type { Failures } from './failures.ts';
import type { IndexOf, Reference } from './projection.ts';
import type { ProjectorMetrics } from './projector-metrics.ts';
import { keyOf, readDocuments, type Snapshot } from './read-documents.ts';
import { fold, type Work } from './work.ts';
import { type Write, writeDocuments } from './write-documents.ts';

/** How often a document is read and folded again before its events go back to the stream for a while. */
const MAX_ROUNDS = 8;

export interface Settling {
  client: Client;
  indexOf: IndexOf;
  metrics: ProjectorMetrics;
}

interface Attempt {
  work: Work;
  write: Write;
  references: readonly Reference[];
}

/**
 * Reads, folds and writes documents until each holds its events and the newest of its references. What another
 * projector changed meanwhile is read and folded again, only for the documents concerned.
 */
export async function settle(to: Settling, work: readonly Work[], failures: Failures): Promise<void> {
  let pending = work;
  for (let round = 0; pending.length > 0; round += 1) {
    if (round === MAX_ROUNDS) return failures.contended(pending.flatMap(({ events }) => events));
    const known = await readWithReferences(to, pending);
    const attempts = pending.flatMap((item) => attempt(item, known, failures));
    const results = await writeDocuments(
      to.client,
      attempts.map(({ write }) => write),
    );
    const again: Work[] = [];
    const written: Attempt[] = [];
    for (const [i, tried] of attempts.entries()) {
      const result = results[i];
      if (result?.kind === 'written') written.push(tried);
      else if (result?.kind === 'rejected') again.push(...isolate(tried.work, result.reason, failures));
      else again.push(tried.work);
    }
    to.metrics.conflicts.inc(results.filter(({ kind }) => kind === 'conflict').length);
    to.metrics.bulkFailures.inc(results.filter(({ kind }) => kind === 'rejected').length);
    pending = [...again, ...(await withMovedReferences(to, written, known))];
  }
}

/** One `mget` for the documents and all references that their events name; another for what only documents name. */
async function readWithReferences(to: Settling, pending: readonly Work[]): Promise<Map<string, Snapshot>> {
  const first = new Map<string, Reference>();
  for (const { projection, id, events } of pending) {
    const own = { readModel: projection.readModel, id };
    first.set(keyOf(own), own);
    for (const event of events) {
      for (const reference of projection.references(undefined, event)) first.set(keyOf(reference), reference);
    }
  }
  const known = await readDocuments(to.client, to.indexOf, [...first.values()]);
  const second = new Map<string, Reference>();
  for (const { projection, id, events } of pending) {
    const document = known.get(keyOf({ readModel: projection.readModel, id }))?.document;
    for (const reference of events.flatMap((event) => projection.references(document, event))) {
      if (!known.has(keyOf(reference))) second.set(keyOf(reference), reference);
    }
  }
  for (const [key, snapshot] of await readDocuments(to.client, to.indexOf, [...second.values()])) {
    known.set(key, snapshot);
  }
  return known;
}

function attempt(work: Work, known: ReadonlyMap<string, Snapshot>, failures: Failures): Attempt[] {
  const before = known.get(keyOf({ readModel: work.projection.readModel, id: work.id }));
  if (before === undefined) return [];
  const folded = fold(work, before.document, (reference) => known.get(keyOf(reference))?.document);
  for (const { event, error } of folded.failures) failures.poison(event, error);
  if (folded.next === undefined) return [];
  const references = work.events.flatMap((event) => work.projection.references(folded.next, event));
  return [{ work, write: { before, document: folded.next }, references }];
}

/** A document that Elasticsearch refuses: folded event by event, to blame the one and keep the others. */
function isolate(work: Work, reason: string, failures: Failures): Work[] {
  const [event, ...others] = work.events;
  if (event === undefined) return [];
  if (others.length > 0) return work.events.map((one) => ({ ...work, events: [one] }));
  failures.poison(event, new Error(reason));
  return [];
}

/** The second look that {@link findFanOut} relies on: documents whose reference moved since it was read. */
async function withMovedReferences(
  to: Settling,
  written: readonly Attempt[],
  known: ReadonlyMap<string, Snapshot>,
): Promise<Work[]> {
  const references = new Map(written.flatMap((it) => it.references.map((one) => [keyOf(one), one] as const)));
  const now = await readDocuments(to.client, to.indexOf, [...references.values()], { source: false });
  const moved = new Set(
    [...now]
      .filter(([key, { index, seqNo }]) => {
        const then = known.get(key);
        return then?.seqNo !== seqNo || then?.index !== index;
      })
      .map(([key]) => key),
  );
  if (moved.size === 0) return [];
  return written.filter((it) => it.references.some((one) => moved.has(keyOf(one)))).map(({ work }) => work);
}
