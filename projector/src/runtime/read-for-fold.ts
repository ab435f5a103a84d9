import type { IndexOf, Reference } from '../definition/projection.ts';
import type { DocumentStore } from './document-store.ts';
import { keyOf, readDocuments, type Snapshot } from './read-documents.ts';
import type { Work } from './work.ts';

/**
 * Reads what some work is folded with: the documents and their references, by `keyOf`. In the first round it saves
 * Elasticsearch what it can guess, since a wrong guess does no harm: a document whose aggregate has just begun is
 * taken to be new (its `create` then fails, when it is not), and references come from the cache.
 */
export async function readForFold(
  store: DocumentStore,
  work: readonly Work[],
  isFirstRound: boolean,
): Promise<Map<string, Snapshot>> {
  const cache = isFirstRound ? store.cache : undefined;
  const known = new Map<string, Snapshot>();
  const wanted = new Map<string, Reference>();
  const want = (reference: Reference, guess: Snapshot | undefined) => {
    const key = keyOf(reference);
    if (known.has(key) || wanted.has(key)) return;
    if (guess === undefined) wanted.set(key, reference);
    else known.set(key, guess);
  };
  const read = async () => {
    for (const [key, snapshot] of await readDocuments(store.client, store.indexOf, [...wanted.values()])) {
      known.set(key, snapshot);
    }
    wanted.clear();
  };

  for (const item of work) {
    const own = { readModel: item.projection.readModel, id: item.id };
    want(own, cache && isBeginning(item) ? newDocument(store.indexOf, own) : undefined);
  }
  for (const { projection, events } of work) {
    for (const one of events.flatMap((event) => projection.references(undefined, event))) {
      want(one, cache?.get(keyOf(one)));
    }
  }
  await read();
  // What only the document names, such as the seller when the event is of the seller.
  for (const { projection, id, events } of work) {
    const document = known.get(keyOf({ readModel: projection.readModel, id }))?.document;
    for (const one of events.flatMap((event) => projection.references(document, event))) {
      want(one, cache?.get(keyOf(one)));
    }
  }
  await read();
  return known;
}

function isBeginning({ id, events }: Work): boolean {
  return events.some((event) => event.aggregateversion === 1 && event.subject === id);
}

function newDocument(indexOf: IndexOf, { readModel }: Reference): Snapshot {
  return {
    index: indexOf(readModel),
    isAssumed: true,
    document: undefined,
    seqNo: undefined,
    primaryTerm: undefined,
  };
}
