import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** To which address somebody wants to change, until they have proved that it is theirs. */
export const askedAddresses: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create table identity.asked_address (
        user_id    uuid primary key references identity."user" on delete cascade,
        email      text not null,
        expires_at timestamptz not null
      )`.execute(db);
    await sql`create index asked_address_by_end on identity.asked_address (expires_at)`.execute(db);
  },
};
