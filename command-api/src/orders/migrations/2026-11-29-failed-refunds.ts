import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Refunds that a bank did not take say so, and are found without a look at every other. */
export const failedRefundsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table orders.refund add column failure text`.execute(db);
    await sql`
      create index failed_refund on orders.refund (order_id) where failure is not null`.execute(db);
  },
};
