import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Searches that people have saved. */
export const savedSearchesMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema saved_searches`.execute(db);
    await sql`
      create table saved_searches.saved_search (
        id         uuid primary key,
        version    int not null check (version > 0),
        person_id  uuid not null,
        name       text not null,
        query      jsonb not null,
        channels   jsonb not null,
        frequency  text not null,
        paused     boolean not null,
        since      timestamptz not null,
        seen_at    timestamptz not null,
        created_at timestamptz not null,
        removed    boolean not null
      )`.execute(db);
    await sql`
      create index saved_search_of_person on saved_searches.saved_search (person_id) where not removed
    `.execute(db);
  },
};
