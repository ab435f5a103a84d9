import { importReceiptSchema } from '@vivarium/contracts/listings/imports/http.ts';
import { listingStateSchema } from '@vivarium/contracts/listings/state.ts';
import { envelopeSchema } from '@vivarium/contracts/shared/envelope.ts';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { FileImportTables } from './file-import.table.ts';

type Connection = Kysely<FileImportTables>;

const madeSchema = z.array(z.object({ after: listingStateSchema, events: z.array(envelopeSchema).min(1) }));
/** What an import makes: a listing at its version, with the events that tell of it. */
export type Made = z.infer<typeof madeSchema>;

const receiptSchema = importReceiptSchema.shape.listings;
type Receipt = z.infer<typeof receiptSchema>;

/** By what an import is known again. */
export interface ImportKey {
  sellerId: string;
  key: string;
}

export interface FileImport extends ImportKey {
  id: string;
  requestHash: string;
  contentHash: string;
  createdAt: Date;
  /** What is left to be listed; null: all of it is. */
  made: Made | null;
  receipt: Receipt;
}

/** Notes an import. @returns false when its seller has used the key before; nothing is written then. */
export async function noteImport(db: Connection, one: FileImport): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('listings.file_import')
    .values({
      id: one.id,
      seller_id: one.sellerId,
      key: one.key,
      request_hash: one.requestHash,
      content_hash: one.contentHash,
      created_at: one.createdAt,
      made: one.made && JSON.stringify(one.made),
      receipt: JSON.stringify(one.receipt),
    })
    .onConflict((conflict) => conflict.columns(['seller_id', 'key']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns the import that a seller made under a key. */
export async function findImport(
  db: Connection,
  { sellerId, key }: ImportKey,
): Promise<FileImport | undefined> {
  const row = await imports(db).where('seller_id', '=', sellerId).where('key', '=', key).executeTakeFirst();
  return row && importOf(row);
}

/** @returns the import of this id. */
export async function readImport(db: Connection, id: string): Promise<FileImport | undefined> {
  const row = await imports(db).where('id', '=', id).executeTakeFirst();
  return row && importOf(row);
}

/** @returns ids of imports that were noted before a moment and are not listed wholly, the oldest first. */
export async function unfinishedImports(db: Connection, before: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('listings.file_import')
    .select('id')
    .where('made', 'is not', null)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Says that all of an import is listed. */
export async function endImport(db: Connection, id: string): Promise<void> {
  await db.updateTable('listings.file_import').set({ made: null }).where('id', '=', id).execute();
}

/** @returns the imports of a seller that are remembered, the oldest first. */
export async function importsOf(db: Connection, sellerId: string): Promise<FileImport[]> {
  const rows = await imports(db).where('seller_id', '=', sellerId).orderBy('created_at').execute();
  return rows.map(importOf);
}

/** @returns when a seller last imported the very same bytes. */
export async function importedBefore(
  db: Connection,
  sellerId: string,
  contentHash: string,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('listings.file_import')
    .select('created_at')
    .where('seller_id', '=', sellerId)
    .where('content_hash', '=', contentHash)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row?.created_at;
}

/** Forgets imports of long ago that are listed: their keys are free again. */
export async function forgetImports(db: Connection, before: Date): Promise<void> {
  await db
    .deleteFrom('listings.file_import')
    .where('made', 'is', null)
    .where('created_at', '<', before)
    .execute();
}

const imports = (db: Connection) => db.selectFrom('listings.file_import').selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>;

function importOf(row: Row): FileImport {
  return {
    id: row.id,
    sellerId: row.seller_id,
    key: row.key,
    requestHash: row.request_hash,
    contentHash: row.content_hash,
    createdAt: row.created_at,
    made: madeSchema.nullable().parse(row.made),
    receipt: receiptSchema.parse(row.receipt),
  };
}
