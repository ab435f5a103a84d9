import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people upload, and which listings show it. */
export const mediaMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema media`.execute(db);
    await sql`
      create table media.item (
        id         uuid primary key,
        version    int not null check (version > 0),
        owner_id   uuid not null,
        purpose    text not null check (purpose in ('listing', 'avatar')),
        status     text not null check (status in ('awaiting', 'processing', 'ready', 'rejected', 'removed')),
        reason     text,
        rendered   jsonb,
        digest     text,
        look       text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        asked_at   timestamptz not null,
        purged_at  timestamptz
      )`.execute(db);
    await sql`create index item_of_owner on media.item (owner_id)`.execute(db);
    await sql`create index item_by_digest on media.item (digest) where digest is not null`.execute(db);
    await sql`create index item_by_age on media.item (status, updated_at)`.execute(db);
    await sql`
      create table media.attachment (
        listing_id uuid primary key,
        version    int not null,
        media_ids  uuid[] not null
      )`.execute(db);
    await sql`create index attachment_of_media on media.attachment using gin (media_ids)`.execute(db);
  },
};
