import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is told by mail, and who wants none. */
export const mailsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create table notifications.mail (
        notification_id uuid primary key,
        person_id       uuid not null,
        frequency       text not null,
        due_at          timestamptz not null,
        sent_at         timestamptz
      )`.execute(db);
    await sql`create index mail_unsent on notifications.mail (person_id, due_at) where sent_at is null`.execute(
      db,
    );
    await sql`
      create table notifications.preference (
        person_id   uuid primary key,
        email       boolean not null,
        time_zone   text not null,
        digest_hour int not null check (digest_hour between 0 and 23)
      )`.execute(db);
    await sql`create table notifications.signing_key (key text not null)`.execute(db);
    await sql`
      insert into notifications.signing_key values (gen_random_uuid()::text || gen_random_uuid()::text)
    `.execute(db);
  },
};
