import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What pictures of listings are compared by, and which are copies of one by the look of them. */
export const comparingMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create table media.sketch (
        media_id    uuid primary key references media.item,
        owner_id    uuid not null,
        greys       bytea not null,
        whole       int[],
        parts       int[],
        compared_at timestamptz
      )`.execute(db);
    await sql`create index sketch_of_owner on media.sketch (owner_id)`.execute(db);
    await sql`create index sketch_by_whole on media.sketch using gin (whole)`.execute(db);
    await sql`create index sketch_by_parts on media.sketch using gin (parts)`.execute(db);
    await sql`
      create table media.pair (
        id            uuid primary key,
        earlier_id    uuid not null references media.item,
        later_id      uuid not null references media.item,
        is_of_sellers boolean not null,
        alikeness     real not null,
        found_at      timestamptz not null,
        closed_at     timestamptz,
        unique (earlier_id, later_id)
      )`.execute(db);
    await sql`create index pair_of_later on media.pair (later_id)`.execute(db);
    await sql`create index pair_to_look_at on media.pair (id) where closed_at is null and is_of_sellers`.execute(
      db,
    );
  },
};
