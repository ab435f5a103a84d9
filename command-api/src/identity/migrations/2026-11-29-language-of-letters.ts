import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Letters are in the language of who asks for them. */
export const languageOfLetters: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table identity.letter add column language text not null default 'en'`.execute(db);
  },
};
