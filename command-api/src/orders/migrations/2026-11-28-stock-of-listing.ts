import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What other contexts may know of what is reserved and sold: how much of which listing, and not by whom. */
export const stockOfListingMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view orders.stock_of_listing as
        select id, version, listing_id, quantity, reserved, sold from orders.stock
    `.execute(db);
  },
};
