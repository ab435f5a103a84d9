import type { Reference } from '../definition/projection.ts';
import type { DocumentStore } from './document-store.ts';
import type { Failures } from './failures.ts';
import { keyOf, readDocuments, type Snapshot } from './read-documents.ts';
import { readForFold } from './read-for-fold.ts';
import { fold, type Work } from './work.ts';
import { type Write, type WriteResult, writeDocuments } from './write-documents.ts';

/** How often a document is read and folded again before its events go back to the stream for a while. */
const MAX_ROUNDS = 8;

interface Attempt {
  work: Work;
  /** Undefined: the document stays as it is. */
  write: Write | undefined;
  references: readonly Reference[];
}

/**
 * Reads, folds and writes documents until each holds its events and the newest of its references. What another
 * projector changed meanwhile is read and folded again, only for the documents concerned.
 */
export async function settle(store: DocumentStore, work: readonly Work[], failures: Failures): Promise<void> {
  let pending = work;
  for (let round = 0; pending.length > 0; round += 1) {
    if (round === MAX_ROUNDS) return failures.contended(pending.flatMap(({ events }) => events));
    const known = await readForFold(store, pending, round === 0);
    const attempts = pending.map((item) => attempt(item, known, failures));
    const results = await write(store, attempts);
    const again: Work[] = [];
    const done: Attempt[] = [];
    for (const tried of attempts) {
      const result = results.get(tried);
      if (result === undefined || result.kind === 'written') done.push(tried);
      else if (result.kind === 'conflict') again.push(tried.work);
      else again.push(...isolate(tried.work, result.reason, failures));
    }
    pending = [...again, ...(await withMovedReferences(store, done, known))];
  }
}

function attempt(work: Work, known: ReadonlyMap<string, Snapshot>, failures: Failures): Attempt {
  const before = known.get(keyOf({ readModel: work.projection.readModel, id: work.id }));
  if (before === undefined) throw new Error(`${work.id} was not read`);
  const folded = fold(work, before.document, (reference) => known.get(keyOf(reference))?.document);
  for (const { event, error } of folded.failures) failures.poison(event, error);
  const document = folded.next ?? before.document;
  return {
    work,
    write: folded.next && { before, document: folded.next },
    references: work.events.flatMap((event) => work.projection.references(document, event)),
  };
}

async function write(store: DocumentStore, attempts: readonly Attempt[]): Promise<Map<Attempt, WriteResult>> {
  const writing = attempts.flatMap((tried) =>
    tried.write === undefined ? [] : [{ tried, write: tried.write }],
  );
  const results = await writeDocuments(
    store.client,
    writing.map((one) => one.write),
  );
  for (const { tried } of writing) {
    store.cache?.delete(keyOf({ readModel: tried.work.projection.readModel, id: tried.work.id }));
  }
  store.metrics.conflicts.inc(results.filter(({ kind }) => kind === 'conflict').length);
  store.metrics.bulkFailures.inc(results.filter(({ kind }) => kind === 'rejected').length);
  return new Map(writing.flatMap(({ tried }, i) => (results[i] ? [[tried, results[i]] as const] : [])));
}

/** A document that Elasticsearch refuses: folded event by event, to blame the one and keep the others. */
function isolate(work: Work, reason: string, failures: Failures): Work[] {
  const [event, ...others] = work.events;
  if (event === undefined) return [];
  if (others.length > 0) return work.events.map((one) => ({ ...work, events: [one] }));
  failures.poison(event, new Error(reason));
  return [];
}

/**
 * The second look that fan-out.ts relies on: the work whose references moved since they were read, or were not what
 * the cache said. Work that changed nothing is looked at too, as an outdated reference may be the reason.
 */
async function withMovedReferences(
  store: DocumentStore,
  done: readonly Attempt[],
  known: ReadonlyMap<string, Snapshot>,
): Promise<Work[]> {
  const references = new Map(done.flatMap((it) => it.references.map((one) => [keyOf(one), one] as const)));
  const now = await readDocuments(store.client, store.indexOf, [...references.values()], { source: false });
  const moved = new Set<string>();
  for (const [key, { index, seqNo }] of now) {
    const then = known.get(key);
    if (then === undefined || then.seqNo !== seqNo || then.index !== index) {
      moved.add(key);
      store.cache?.delete(key);
    } else if (then.document !== undefined) store.cache?.set(key, then);
  }
  if (moved.size === 0) return [];
  return done.filter((it) => it.references.some((one) => moved.has(keyOf(one)))).map(({ work }) => work);
}
