import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Since when somebody is kept out: what was written down of it stays as long. */
export const suspendedSince: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create or replace view identity.suspended as
      select id as person_id, suspended_at as since from identity."user" where suspended_at is not null`.execute(
      db,
    );
  },
};
