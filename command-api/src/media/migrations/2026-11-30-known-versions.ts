import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Up to which version this context has heard of what shows pictures: for whoever looks whether it has heard of more than there is. */
export const knownVersionsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view media.known_version as select listing_id as id, version from media.attachment`.execute(db);
  },
};
