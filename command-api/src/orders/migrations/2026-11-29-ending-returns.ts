import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Returns that were asked for before they had an end have one too: what waits for ever goes to a moderator. */
export const endingReturnsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      update orders.order as one
      set due_at = ended.at,
        state = jsonb_set(state, '{due}', jsonb_build_object('what', 'return',
          'at', to_char(ended.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      from (
        select id, (state->'returning'->>'askedAt')::timestamptz + interval '10 days' as at from orders.order
      ) as ended
      where ended.id = one.id and status = 'shipped' and due_at is null
        and state->'returning'->>'askedAt' is not null
        and (state->'dispute'->>'openedAt' is null or state->'dispute'->>'settledAt' is not null)`.execute(
      db,
    );
  },
};
