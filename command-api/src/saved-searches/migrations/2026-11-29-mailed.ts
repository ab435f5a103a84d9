import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which saved searches want mails as of now: for whoever sends them, later than they were matched. */
export const mailedMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view saved_searches.mailed as
      select id from saved_searches.saved_search
      where not removed and not paused and frequency <> 'never' and channels @> '["email"]'`.execute(db);
  },
};
