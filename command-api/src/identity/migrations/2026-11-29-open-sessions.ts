import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which sessions go on: for what somebody is told only for as long as they are signed in. */
export const openSessions: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view identity.open_session as
      select id from identity.session where revoked_at is null and expires_at > now()`.execute(db);
  },
};
