import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Telephone numbers, each sealed with the key of its person. `mark` is a blind index: equal for equal numbers, and nothing
 * else can be told from it.
 */
export const privatePhones: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`set local role vivarium_private`.execute(db);
    await sql`
      create table private.phone (
        person_id    uuid primary key,
        sealed       bytea not null,
        mark         bytea not null unique,
        confirmed_at timestamptz not null
      )`.execute(db);
    await sql`
      create table private.phone_attempt (
        person_id  uuid primary key,
        sealed     bytea not null,
        mark       bytea not null,
        code_mark  bytea not null,
        wrong      int not null default 0,
        expires_at timestamptz not null
      )`.execute(db);
    // Messages that were kept instead of sent, in development.
    await sql`
      create table private.kept_message (
        id        uuid primary key,
        person_id uuid not null,
        sealed    bytea not null,
        mark      bytea not null,
        at        timestamptz not null
      )`.execute(db);
    await sql`create index kept_message_to on private.kept_message (mark, id desc)`.execute(db);
    await sql`create index kept_message_of on private.kept_message (person_id)`.execute(db);
    await sql`set local role none`.execute(db);
  },
};
