import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people are looking for. */
export const wishesMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema wishes`.execute(db);
    await sql`
      create table wishes.wish (
        id        uuid primary key,
        version   int not null check (version > 0),
        person_id uuid not null,
        text      text not null,
        noted_at  timestamptz not null
      )`.execute(db);
  },
};
