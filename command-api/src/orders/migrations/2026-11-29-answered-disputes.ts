import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Moderators find the complaints that wait for them: the seller had their say, or the time for it. */
export const answeredDisputesMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`drop index orders.order_in_dispute`.execute(db);
    await sql`
      create index order_in_dispute on orders.order (id)
        where state->'dispute'->>'openedAt' is not null and state->'dispute'->>'settledAt' is null
          and coalesce(state->'dispute'->>'asks', 'moderator') = 'moderator'`.execute(db);
  },
};
