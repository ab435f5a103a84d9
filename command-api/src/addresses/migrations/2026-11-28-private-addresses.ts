import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Addresses that people keep, each sealed with the key of its person. Their number and their age is all that shows. */
export const privateAddresses: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`set local role vivarium_private`.execute(db);
    await sql`
      create table private.address (
        id         uuid primary key,
        version    int not null check (version > 0),
        person_id  uuid not null,
        sealed     bytea not null,
        created_at timestamptz not null
      )`.execute(db);
    await sql`create index address_of_person on private.address (person_id, id desc)`.execute(db);
    await sql`set local role none`.execute(db);
  },
};
