import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Moderators find what waits for them without a look at every order. */
export const waitingOrdersMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create index order_in_dispute on orders.order (id)
        where state->'dispute'->>'openedAt' is not null and state->'dispute'->>'settledAt' is null`.execute(
      db,
    );
    await sql`
      create index order_in_review on orders.order (id)
        where state->>'review' = 'awaiting' and status = 'pending'`.execute(db);
  },
};
