import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What somebody has reserved and not paid, and has let go before they paid it, is found without a look at all that they bought. */
export const unpaidOrdersMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index unpaid_order on orders.order (buyer_id) where status = 'pending'`.execute(db);
    await sql`
      create index order_let_go on orders.order (buyer_id, listing_id)
        where status = 'cancelled' and state->>'reason' in ('unpaid', 'by_buyer')`.execute(db);
  },
};
