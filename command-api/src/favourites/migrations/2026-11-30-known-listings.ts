import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is known of listings by their events: for whoever mails of one, hours after it was found. */
export const knownListingsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view favourites.known_listing as
      select id as listing_id, version, seller_id, status from favourites.listing`.execute(db);
  },
};
