import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Finds sessions and refresh tokens that have ended, to forget them. */
export const endsOfSessions: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index session_by_end on identity.session (expires_at)`.execute(db);
    await sql`
      create index session_by_revocation on identity.session (revoked_at)
      where revoked_at is not null`.execute(db);
    await sql`create index refresh_token_by_end on identity.refresh_token (expires_at)`.execute(db);
  },
};
