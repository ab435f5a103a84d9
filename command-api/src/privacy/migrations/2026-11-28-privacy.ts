import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People who have left. It stays when they are erased, so that what a backup brings back is erased again. */
export const privacyMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema privacy`.execute(db);
    await sql`
      create table privacy.erasure (
        person_id    uuid primary key,
        requested_at timestamptz not null,
        finished_at  timestamptz
      )`.execute(db);
    await sql`
      create index erasure_under_way on privacy.erasure (requested_at) where finished_at is null
    `.execute(db);
  },
};
