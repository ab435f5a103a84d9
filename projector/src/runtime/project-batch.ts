import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import type { Stage } from '../definition/projection.ts';
import { BATCHES_AT_A_TIME } from './consumer.ts';
import type { DocumentStore } from './document-store.ts';
import { Failures } from './failures.ts';
import { findFanOut } from './fan-out.ts';
import { settle } from './settle.ts';
import { Walks } from './walks.ts';
import { type Work, workOf } from './work.ts';

/** Documents that one `_bulk` holds at most; a fan-out may concern thousands. */
const MAX_BULK = 500;

/**
 * Folds a batch of events into every read model of the pipeline. Safe to run twice, late, out of order and from
 * several processes at once.
 * @returns the events that were not folded; all others are in the read models, fan-out included.
 * @throws when Elasticsearch is not available: some documents may be written, so fold the batch again.
 */
export async function projectBatch(
  store: DocumentStore,
  pipeline: readonly Stage[],
  events: readonly DomainEvent[],
): Promise<Failures> {
  const failures = new Failures();
  for (const stage of pipeline) {
    const chunks = chunksOf<Work>(workOf(stage, events), MAX_BULK);
    const inTurn = async () => {
      for (let work = chunks.shift(); work !== undefined; work = chunks.shift()) {
        await settle(store, work, failures);
      }
    };
    await Promise.all(Array.from({ length: BATCHES_AT_A_TIME }, inTurn));
    await fanOut(store, stage, events, failures);
  }
  return failures;
}

/** Brings up to date what copies from what the events are about; an event whose walk is under way already comes again. */
async function fanOut(
  store: DocumentStore,
  stage: Stage,
  events: readonly DomainEvent[],
  failures: Failures,
): Promise<void> {
  const { free, taken, end } = (store.walks ?? new Walks()).begin(stage, events);
  failures.contended(taken);
  try {
    for await (const page of findFanOut(store.client, store.indexOf, stage, free)) {
      await settle(store, page, failures);
    }
  } finally {
    end();
  }
}
