import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Uploads also show what is wrong with something that was bought. */
export const evidenceMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table media.item drop constraint item_purpose_check`.execute(db);
    await sql`
      alter table media.item add constraint item_purpose_check
        check (purpose in ('listing', 'avatar', 'evidence'))`.execute(db);
  },
};
