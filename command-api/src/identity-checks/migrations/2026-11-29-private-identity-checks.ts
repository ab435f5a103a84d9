import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Who people are. The number of a document is sealed with the key of its person; `mark` is a blind index: equal for equal
 * documents, and nothing else can be told from it.
 */
export const privateIdentityChecks: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`set local role vivarium_private`.execute(db);
    await sql`
      create table private.identity_check (
        person_id  uuid primary key,
        id         uuid not null,
        ref        text not null unique,
        status     text not null check (status in ('pending', 'verified', 'rejected')),
        reason     text,
        url        text not null,
        decided_at timestamptz
      )`.execute(db);
    await sql`
      create table private.identity_session (
        ref       text primary key,
        person_id uuid not null
      )`.execute(db);
    await sql`create index identity_session_of on private.identity_session (person_id)`.execute(db);
    await sql`
      create table private.identity_number (
        person_id uuid primary key,
        sealed    bytea not null,
        mark      bytea not null unique
      )`.execute(db);
    await sql`set local role none`.execute(db);
  },
};
