import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * A refund that a bank did not take keeps saying so once its buyer has the money in another way: the provider tells of it several
 * times. One that we have not asked for is known again by the provider's name for it.
 */
export const madeUpRefundsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      alter table orders.refund add column provider_ref text, add column made_up_at timestamptz`.execute(db);
    await sql`drop index orders.failed_refund`.execute(db);
    await sql`
      create index owed_refund on orders.refund (order_id)
        where failure is not null and made_up_at is null`.execute(db);
  },
};
