import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Browsers in which people are told, and what was told there. */
export const pushMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create table notifications.push_subscription (
        id         uuid primary key,
        person_id  uuid not null,
        endpoint   text not null unique,
        p256dh     text not null,
        auth       text not null,
        failures   int not null default 0,
        created_at timestamptz not null
      )`.execute(db);
    await sql`create index push_subscription_person on notifications.push_subscription (person_id)`.execute(
      db,
    );
    await sql`
      create table notifications.pushed (
        notification_id uuid not null,
        subscription_id uuid not null references notifications.push_subscription on delete cascade,
        pushed_at       timestamptz not null,
        primary key (notification_id, subscription_id)
      )`.execute(db);
    await sql`create index pushed_subscription on notifications.pushed (subscription_id)`.execute(db);
    await sql`create index pushed_at on notifications.pushed (pushed_at)`.execute(db);
    await sql`create table notifications.push_key (is_ours boolean primary key check (is_ours), private_key text not null)`.execute(
      db,
    );
  },
};
