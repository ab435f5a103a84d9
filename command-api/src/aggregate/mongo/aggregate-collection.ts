import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Collection, Db, IndexDescription } from 'mongodb';
import { z } from 'zod';
import type { Aggregate } from '../decision.ts';
import type { AggregateStore, CreationKey, Receipt } from '../kind.ts';
import { type Keeping, keeping as usual } from '../receipt.ts';
import { insertMissing, isDuplicateKey } from './connect.ts';
import {
  documentReceiptOf,
  findReceipt,
  makeRoom,
  type ReceiptDocument,
  receiptCollection,
  receiptIndexes,
  receiptsHeld,
} from './document-receipts.ts';
import { type OutboxDocument, outboxIndex, outboxOf, overflowIndex } from './outbox-document.ts';
import { moveOut, roomFor } from './overflow.ts';

/** The fields of a document beside the aggregate's own state. */
export interface AggregateDocument extends OutboxDocument, ReceiptDocument {
  /** The `Idempotency-Key` that it was created with, or its own id: unique for its creator. */
  createKey: string;
  /** Hash of the body that it was created with. */
  createHash: string;
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

const madeSchema = z.object({ _id: z.uuid(), createHash: z.string() });

/**
 * Aggregates in MongoDB, each with its outbox and its newest receipts in one document, which is written whole or not at all.
 * Receipts that are older move on to a collection of their own.
 */
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
  /**
   * Puts an aggregate past versions that others know of and this store has lost, together with the event that tells of it:
   * the next version would be taken by them for one that they have.
   * @param change `after` in its new version, and the version that was `seen`
   * @returns false where it is at another version by now, or the stream does not have all of it yet; nothing is written then.
   */
  goOn(db: Db, change: { after: State; event: Envelope; seen: number }): Promise<boolean>;
  /** @returns how many versions of these aggregates there have been, by their ids. */
  versionsOf(db: Db, ids: readonly string[]): Promise<Map<string, number>>;
  /** @returns up to `limit` aggregates in the order of their ids, after the id `after`. */
  inIdOrder(db: Db, after: string | undefined, limit: number): AsyncGenerator<State>;
}

/** @returns the store of one kind of aggregate. @param keeping of receipts; other than usual in tests. */
export function mongoAggregates<State extends Aggregate, Answer extends Receipt>(
  mapping: MongoMapping<State, Answer>,
  keeping: Keeping = usual,
): MongoAggregates<State, Answer> {
  const { hasRoom, isFull } = roomFor(mapping.mostInDocument);
  const documentsOf = (db: Db): Collection<AggregateDocument> => db.collection(mapping.name);
  const documentOf = (state: State, outbox: readonly Envelope[]) => ({
    ...mapping.fieldsOf(state),
    ...{ _id: state.id, version: state.version, createKey: `id:${state.id}`, createHash: '' },
    ...{ receipts: [], outbox: [...outbox] },
  });
  const receiptsOf = (db: Db) => receiptCollection(db, mapping.name);
  return {
    async read(db, id, key) {
      const document = await documentsOf(db).findOne({ _id: id }, { projection: { outbox: 0 } });
      if (document === null) return undefined;
      const state = mapping.stateOf(document);
      if (key === undefined) return { state, earlier: undefined };
      const held = receiptsHeld(document);
      await makeRoom(db.collection(mapping.name), receiptsOf(db), held, keeping);
      return { state, earlier: await findReceipt(receiptsOf(db), held, key, mapping.answer) };
    },

    async replace(db, { after, event, receipt }) {
      const [kept, gone] = parted(mapping.fieldsOf(after));
      const change = {
        $set: kept,
        ...(gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map((name) => [name, '' as const])) }),
        $push: { outbox: event, ...(receipt && { receipts: documentReceiptOf(receipt) }) },
        // Not $set: the oldest pending event counts. Not left out: the relay may just have emptied the outbox.
        $min: { pendingSince: new Date(event.time) },
      };
      const before = { _id: after.id, version: after.version - 1, ...(receipt && isNew(receipt)) };
      for (;;) {
        const { matchedCount } = await documentsOf(db).updateOne({ ...before, ...hasRoom }, change);
        if (matchedCount === 1) return true;
        const full = await documentsOf(db).findOne({ ...before, ...isFull }, { projection: { _id: 1 } });
        if (full === null) return false;
        await moveOut(outboxOf(db, mapping.name), after.id);
      }
    },

    async remember(db, receipt) {
      const { id: _id, version } = receipt.answer;
      const { matchedCount } = await documentsOf(db).updateOne(
        { _id, version, ...isNew(receipt) },
        { $push: { receipts: documentReceiptOf(receipt) } },
      );
      return matchedCount === 1;
    },

    async insert(db, { after, event, by }) {
      try {
        await documentsOf(db).insertOne({
          ...documentOf(after, [event]),
          ...(by.key !== undefined && { createKey: createKeyOf(by.key) }),
          createHash: by.requestHash,
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

    async goOn(db, { after, event, seen }) {
      const [kept] = parted(mapping.fieldsOf(after));
      const { matchedCount } = await documentsOf(db).updateOne(
        { _id: after.id, version: seen, pendingSince: { $exists: false } },
        {
          // The relay goes on from what was relayed, version by version.
          $set: {
            ...kept,
            relayedTo: after.version - 1,
            outbox: [event],
            pendingSince: new Date(event.time),
          },
        },
      );
      return matchedCount === 1;
    },

    async versionsOf(db, ids) {
      const those = documentsOf(db).find({ _id: { $in: [...ids] } }, { projection: { version: 1 } });
      return new Map((await those.toArray()).map(({ _id, version }) => [_id, version]));
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

/** Makes the indexes that are missing. */
export async function prepareCollections(db: Db, collections: readonly AggregateCollection[]): Promise<void> {
  for (const { name, indexes } of collections) {
    await db.collection(name).createIndexes([...indexes, outboxIndex]);
    await outboxOf(db, name).overflow.createIndexes([overflowIndex]);
    await receiptCollection(db, name).createIndexes(receiptIndexes);
  }
}

/** @returns the condition that no command has the key of this one yet. */
function isNew({ key }: { key: string }): { 'receipts.key': { $ne: string } } {
  return { 'receipts.key': { $ne: key } };
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
