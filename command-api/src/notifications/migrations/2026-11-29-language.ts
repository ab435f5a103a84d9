import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People are mailed in the language that they speak. */
export const languageMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table notifications.preference add column language text not null default 'en'`.execute(
      db,
    );
  },
};
