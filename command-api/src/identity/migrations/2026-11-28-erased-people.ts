import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Since when nothing is left of a person but their id. */
export const erasedPeople: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table identity."user" add column erased_at timestamptz`.execute(db);
  },
};
