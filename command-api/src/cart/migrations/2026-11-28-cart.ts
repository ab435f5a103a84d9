import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people mean to buy. */
export const cartMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema cart`.execute(db);
    await sql`
      create table cart.thing (
        person_id  uuid not null,
        listing_id uuid not null,
        quantity   int not null check (quantity > 0),
        added_at   timestamptz not null,
        primary key (person_id, listing_id)
      )`.execute(db);
  },
};
