import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people are told, and what they were told of already. */
export const notificationsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create schema notifications`.execute(db);
    await sql`
      create table notifications.inbox (
        person_id   uuid primary key,
        last_number bigint not null default 0
      )`.execute(db);
    await sql`
      create table notifications.notification (
        id              uuid primary key,
        version         int not null check (version > 0),
        person_id       uuid not null,
        number          bigint not null,
        type            text not null,
        reason          text,
        listing_id      uuid,
        listing_version int,
        bundled         jsonb not null,
        listings        int not null,
        saved_searches  jsonb not null,
        channels        jsonb not null,
        mail            text,
        about           jsonb not null,
        created_at      timestamptz not null,
        read_at         timestamptz,
        unique (person_id, number)
      )`.execute(db);
    await sql`
      create index notification_unread on notifications.notification (person_id) where read_at is null
    `.execute(db);
    await sql`
      create table notifications.told (
        person_id       uuid not null,
        listing_id      uuid not null,
        listing_version int not null,
        notification_id uuid not null,
        told_at         timestamptz not null,
        primary key (person_id, listing_id, listing_version)
      )`.execute(db);
    await sql`create index told_lately on notifications.told (person_id, told_at)`.execute(db);
  },
};
