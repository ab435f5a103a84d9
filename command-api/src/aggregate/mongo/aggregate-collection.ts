import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Collection, Db, IndexDescription } from 'mongodb';
import { z } from 'zod';
import type { Aggregate } from '../decision.ts';
import type { AggregateStore, CreationKey, Receipt } from '../kind.ts';
import { KEPT_RECEIPTS, type KeptReceipt } from '../receipt.ts';
import { areOnlyDuplicates, isDuplicateKey } from './connect.ts';
import { type OutboxDocument, outboxIndex, outboxOf, overflowIndex } from './outbox-document.ts';
import { moveOut, roomFor } from './overflow.ts';

/** A receipt in a document: the answer's fields beside the key; its id is the document's. */
type DocumentReceipt = { key: string; requestHash: string } & Record<string, unknown>;

/** The fields of a document beside the aggregate's own state. */
export interface AggregateDocument extends OutboxDocument {
  /** The `Idempotency-Key` that it was created with, or its own id: unique for its creator. */
  createKey: string;
  /** Hash of the body that it was created with. */
  createHash: string;
  receipts: DocumentReceipt[];
}

/** A collection whose documents carry their own outbox. */
export interface AggregateCollection {
  name: string;
  indexes: readonly IndexDescription[];
}

/** How aggregates of one kind stand in their collection. */
export interface MongoMapping<State extends Aggregate, Answer extends Receipt> extends AggregateCollection {
  /** The field that holds whose the aggregate is; with `createKey` it must be unique by an index. */
  creatorField: string;
  /** The fields that the state fills, its version among them; one that is undefined is taken away. */
  fieldsOf(state: State): Record<string, unknown>;
  /** @throws {z.ZodError} when the document is not what this code wrote. */
  stateOf(document: unknown): State;
  answer: z.ZodType<Answer>;
  /** Events that wait in a document at most, where another number than usual is meant. */
  mostInDocument?: number;
}

/** Documents that one batch of {@link MongoAggregates.inIdOrder} brings. */
const BATCH = 500;

const receiptsSchema = z.object({
  receipts: z.array(z.looseObject({ key: z.string(), requestHash: z.string() })),
});
const madeSchema = z.object({ _id: z.uuid(), createHash: z.string() });

/** Aggregates in MongoDB, each with its outbox and its receipts in one document, which is written whole or not at all. */
export interface MongoAggregates<State extends Aggregate, Answer extends Receipt>
  extends AggregateStore<Db, State, Answer> {
  /**
   * Writes aggregates that come with their history from elsewhere: at the version they have, with nothing pending. Who calls
   * tells the stream of them. Those that are there already stay as they are, so it may be called again.
   */
  takeOver(db: Db, states: readonly State[]): Promise<void>;
  /**
   * Writes new aggregates, each with the events that tell of it from its first version on. Those that are there already stay as
   * they are, so it may be called again after it broke off.
   */
  insertAll(db: Db, made: readonly { after: State; events: readonly Envelope[] }[]): Promise<void>;
  /** @returns up to `limit` aggregates in the order of their ids, after the id `after`. */
  inIdOrder(db: Db, after: string | undefined, limit: number): AsyncGenerator<State>;
}

/** @returns the store of one kind of aggregate. */
export function mongoAggregates<State extends Aggregate, Answer extends Receipt>(
  mapping: MongoMapping<State, Answer>,
): MongoAggregates<State, Answer> {
  const { hasRoom, isFull } = roomFor(mapping.mostInDocument);
  const documentsOf = (db: Db): Collection<AggregateDocument> => db.collection(mapping.name);
  const documentOf = (state: State, outbox: readonly Envelope[]) => ({
    ...mapping.fieldsOf(state),
    ...{ _id: state.id, version: state.version, createKey: `id:${state.id}`, createHash: '' },
    ...{ receipts: [], outbox: [...outbox] },
  });
  return {
    async read(db, id, key) {
      const document = await documentsOf(db).findOne({ _id: id }, { projection: { outbox: 0 } });
      if (document === null) return undefined;
      const kept = receiptsSchema.parse(document).receipts.find((receipt) => receipt.key === key);
      return { state: mapping.stateOf(document), earlier: kept && receiptOf(kept, id, mapping.answer) };
    },

    async replace(db, { after, event, receipt }) {
      const [kept, gone] = parted(mapping.fieldsOf(after));
      const remembered =
        receipt === undefined
          ? {}
          : { receipts: { $each: [documentReceiptOf(receipt)], $slice: -KEPT_RECEIPTS } };
      const change = {
        $set: kept,
        ...(gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map((name) => [name, '' as const])) }),
        $push: { outbox: event, ...remembered },
        // Not $set: the oldest pending event counts. Not left out: the relay may just have emptied the outbox.
        $min: { pendingSince: new Date(event.time) },
      };
      const before = { _id: after.id, version: after.version - 1 };
      for (;;) {
        const { matchedCount } = await documentsOf(db).updateOne({ ...before, ...hasRoom }, change);
        if (matchedCount === 1) return true;
        const full = await documentsOf(db).findOne({ ...before, ...isFull }, { projection: { _id: 1 } });
        if (full === null) return false;
        await moveOut(outboxOf(db, mapping.name), after.id);
      }
    },

    async insert(db, { after, event, by }) {
      try {
        await documentsOf(db).insertOne({
          ...mapping.fieldsOf(after),
          _id: after.id,
          version: after.version,
          createKey: by.key === undefined ? `id:${after.id}` : createKeyOf(by.key),
          createHash: by.requestHash,
          receipts: [],
          outbox: [event],
          pendingSince: new Date(event.time),
        });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    async made(db, { creatorId, key }: CreationKey) {
      if (key === undefined) return undefined;
      const found = await documentsOf(db).findOne(
        { [mapping.creatorField]: creatorId, createKey: createKeyOf(key) },
        { projection: { createHash: 1 } },
      );
      if (found === null) return undefined;
      const { _id: id, createHash: requestHash } = madeSchema.parse(found);
      return { id, requestHash };
    },

    async takeOver(db, states) {
      await insertMissing(
        documentsOf(db),
        states.map((state) => documentOf(state, [])),
      );
    },

    async insertAll(db, made) {
      await insertMissing(
        documentsOf(db),
        made.map(({ after, events }) => ({
          ...documentOf(after, events),
          ...(events[0] === undefined ? {} : { pendingSince: new Date(events[0].time) }),
        })),
      );
    },

    async *inIdOrder(db, after, limit) {
      const documents = documentsOf(db)
        .find(after === undefined ? {} : { _id: { $gt: after } }, { projection: { outbox: 0 } })
        .sort({ _id: 1 })
        .limit(limit)
        .batchSize(BATCH);
      for await (const document of documents) yield mapping.stateOf(document);
    },
  };
}

/** Inserts documents; those whose ids are there already stay as they are. */
async function insertMissing(
  collection: Collection<AggregateDocument>,
  documents: readonly AggregateDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  await collection.insertMany([...documents], { ordered: false }).catch((error: unknown) => {
    if (!areOnlyDuplicates(error)) throw error;
  });
}

/** Makes the indexes that are missing. */
export async function prepareCollections(db: Db, collections: readonly AggregateCollection[]): Promise<void> {
  for (const { name, indexes } of collections) {
    await db.collection(name).createIndexes([...indexes, outboxIndex]);
    await outboxOf(db, name).overflow.createIndexes([overflowIndex]);
  }
}

/** The prefixes keep a caller's key from ever being another aggregate's id. */
function createKeyOf(key: string): string {
  return `key:${key}`;
}

/** @returns the fields that have a value, and the names of those that have none. */
function parted(fields: Record<string, unknown>): [Record<string, unknown>, string[]] {
  const names = Object.keys(fields);
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return [kept, names.filter((name) => fields[name] === undefined)];
}

function documentReceiptOf<Answer extends Receipt>({
  key,
  requestHash,
  answer,
}: KeptReceipt<Answer>): DocumentReceipt {
  const { id: _id, ...rest } = answer;
  return { key, requestHash, ...rest };
}

function receiptOf<Answer>(
  kept: DocumentReceipt,
  id: string,
  schema: z.ZodType<Answer>,
): KeptReceipt<Answer> {
  const { key, requestHash, ...rest } = kept;
  return { key, requestHash, answer: schema.parse({ ...rest, id }) };
}
