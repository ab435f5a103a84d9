import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Finds receipts that are too old, and those that are too many of one aggregate. */
export const receiptsByAgeMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index receipt_by_age on receipt (created_at)`.execute(db);
    await sql`create index receipt_by_scope on receipt (scope, created_at desc)`.execute(db);
  },
};
