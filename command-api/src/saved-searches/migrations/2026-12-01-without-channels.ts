import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Nobody is told either of a search that names no way to tell: the same as its own `isTold` says. */
export const withoutChannelsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create or replace view saved_searches.quiet as
      select id from saved_searches.saved_search
      where removed or paused or frequency = 'never' or channels = '[]'`.execute(db);
  },
};
