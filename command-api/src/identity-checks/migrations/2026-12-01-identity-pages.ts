import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where a provider's page is, it is asked each time. */
export const identityPages: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`set local role vivarium_private`.execute(db);
    await sql`alter table private.identity_check drop column url`.execute(db);
    await sql`set local role none`.execute(db);
  },
};
