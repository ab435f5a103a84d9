import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What other contexts may know of orders that came to nothing: that they did, why, and what was taken off them. */
export const calledOffMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view orders.called_off as
        select id, state->>'reason' as reason, (state->>'discount')::int as discount
        from orders.order where status = 'cancelled'
    `.execute(db);
  },
};
