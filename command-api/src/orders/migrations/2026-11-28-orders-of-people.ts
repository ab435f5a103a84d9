import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is looked for by its buyer, and a payment by the provider's name for it: a dispute tells no other. */
export const ordersOfPeopleMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index order_of_buyer on orders.order (buyer_id)`.execute(db);
    await sql`
      create index payment_by_ref on orders.payment (provider_ref) where provider_ref is not null`.execute(
      db,
    );
  },
};
