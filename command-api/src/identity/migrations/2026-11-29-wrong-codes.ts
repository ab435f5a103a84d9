import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How often somebody's second factor was guessed at. */
export const wrongCodes: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table identity.second_factor add column wrong_codes int not null default 0`.execute(db);
  },
};
