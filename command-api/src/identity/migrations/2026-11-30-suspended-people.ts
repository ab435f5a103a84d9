import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who is kept out: nothing is bought of them meanwhile. */
export const suspendedPeople: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view identity.suspended as
      select id as person_id from identity."user" where suspended_at is not null`.execute(db);
  },
};
