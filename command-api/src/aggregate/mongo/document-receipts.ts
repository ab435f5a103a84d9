import type { Collection, Db, IndexDescription } from 'mongodb';
import { z } from 'zod';
import type { Receipt } from '../kind.ts';
import type { Keeping, KeptReceipt } from '../receipt.ts';
import { insertMissing } from './connect.ts';

/** A receipt in a document: the answer's fields beside the key; its id is the document's. */
type DocumentReceipt = { key: string; requestHash: string; at?: Date } & Record<string, unknown>;

/** The part of a document that holds its newest receipts, in the order of their commands. */
export interface ReceiptDocument {
  _id: string;
  receipts: DocumentReceipt[];
  /** There exactly when receipts have moved on to the collection of their own. */
  hasOlderReceipts?: true;
}

/** One that has moved on. */
interface MovedReceipt {
  /** Of the aggregate and the key: moved twice, it is there once. */
  _id: string;
  of: string;
  at: Date;
  receipt: DocumentReceipt;
}

/** Receipts in a document before the oldest of them move on: it is read and written with every command. */
const MOST_IN_DOCUMENT = 20;
/** Those that stay then. */
const STAY = 10;

const receiptSchema = z.looseObject({ key: z.string(), requestHash: z.string(), at: z.date().optional() });
const heldSchema = z.object({
  _id: z.string(),
  receipts: z.array(receiptSchema),
  hasOlderReceipts: z.literal(true).optional(),
});

/** The first finds what is too old, the second what is too much of one aggregate. */
export const receiptIndexes: IndexDescription[] = [
  { name: 'by_age', key: { at: 1 } },
  { name: 'of_aggregate', key: { of: 1, at: 1 } },
];

/** @returns where receipts of the aggregates of a collection move on to. */
export function receiptCollection(db: Db, aggregates: string): Collection<MovedReceipt> {
  return db.collection<MovedReceipt>(`${aggregates}_receipts`);
}

/** What a document holds of receipts. */
type Held = z.infer<typeof heldSchema>;

/** @returns what a document holds of receipts. @throws {z.ZodError} when it is not what this code wrote. */
export function receiptsHeld(document: unknown): Held {
  return heldSchema.parse(document);
}

/**
 * @param held by the document as it was read; what has moved on since was copied before.
 * @returns what is kept under a key.
 */
export async function findReceipt<Answer extends Receipt>(
  moved: Collection<MovedReceipt>,
  { _id: id, receipts, hasOlderReceipts }: Held,
  key: string,
  answer: z.ZodType<Answer>,
): Promise<KeptReceipt<Answer> | undefined> {
  const own = receipts.find((receipt) => receipt.key === key);
  if (own !== undefined) return receiptOf(own, id, answer);
  if (hasOlderReceipts === undefined) return undefined;
  const older = await moved.findOne({ _id: idOf(id, key) });
  return older === null ? undefined : receiptOf(receiptSchema.parse(older.receipt), id, answer);
}

/**
 * Lets the oldest receipts of a document move on where it holds too many: copied first, and then taken out by their keys, so
 * that each is always in one of the two places at least, whoever does it at once and wherever they are killed.
 * @param held by the document as it was read.
 */
export async function makeRoom(
  documents: Collection<ReceiptDocument>,
  moved: Collection<MovedReceipt>,
  { _id: id, receipts }: Held,
  { most }: Keeping,
): Promise<void> {
  if (receipts.length <= MOST_IN_DOCUMENT) return;
  const older = receipts.slice(0, -STAY);
  await insertMissing(
    moved,
    older.map((receipt) => ({ _id: idOf(id, receipt.key), of: id, at: timeOf(receipt), receipt })),
  );
  await documents.updateOne(
    { _id: id },
    {
      $pull: { receipts: { key: { $in: older.map(({ key }) => key) } } },
      $set: { hasOlderReceipts: true },
    },
  );
  const [first] = await moved.find({ of: id }).sort({ at: -1 }).skip(most).limit(1).toArray();
  if (first !== undefined) await moved.deleteMany({ of: id, at: { $lte: first.at } });
}

/** Forgets those that were carried out before `since`. What the documents hold themselves is few, and stays. */
export async function forgetMovedBefore(moved: Collection<MovedReceipt>, since: Date): Promise<void> {
  await moved.deleteMany({ at: { $lt: since } });
}

/** Forgets those of an aggregate. */
export async function forgetMovedReceiptsOf(moved: Collection<MovedReceipt>, id: string): Promise<void> {
  await moved.deleteMany({ of: id });
}

/** @returns how a receipt stands in its document. */
export function documentReceiptOf<Answer extends Receipt>(kept: KeptReceipt<Answer>): DocumentReceipt {
  const { id: _id, ...rest } = kept.answer;
  return { ...rest, key: kept.key, requestHash: kept.requestHash, at: kept.at };
}

function receiptOf<Answer>(
  kept: z.infer<typeof receiptSchema>,
  id: string,
  schema: z.ZodType<Answer>,
): KeptReceipt<Answer> {
  const { key, requestHash, at: _at, ...rest } = kept;
  return { key, requestHash, at: timeOf(kept), answer: schema.parse({ ...rest, id }) };
}

/** Receipts from before they had a time are old by now. */
function timeOf({ at = new Date(0) }: { at?: Date | undefined }): Date {
  return at;
}

function idOf(aggregate: string, key: string): string {
  return `${aggregate} ${key}`;
}
