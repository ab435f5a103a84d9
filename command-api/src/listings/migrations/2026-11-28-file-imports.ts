import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Imports of files: what was decided, until all of it is listed, and what came of it. */
export const fileImports: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema listings`.execute(db);
    await sql`
      create table listings.file_import (
        id           uuid primary key,
        seller_id    uuid not null,
        key          text not null,
        request_hash text not null,
        content_hash text not null,
        created_at   timestamptz not null,
        made         jsonb,
        receipt      jsonb not null,
        unique (seller_id, key)
      )`.execute(db);
    await sql`create index file_import_of_seller on listings.file_import (seller_id, content_hash)`.execute(
      db,
    );
    await sql`create index file_import_unfinished on listings.file_import (created_at) where made is not null`.execute(
      db,
    );
    await sql`create index file_import_by_time on listings.file_import (created_at)`.execute(db);
  },
};
