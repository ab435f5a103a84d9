import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whether an address is known to be the person's: others are written to about their account and nothing else. */
export const reachableWhenVerified: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create or replace view identity.reachable as
      select id as person_id, email, display_name, email_verified_at is not null as is_verified
      from identity."user"`.execute(db);
  },
};
