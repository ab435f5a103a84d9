import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Hashes of what was ordered had no key, and an address may be in it: those that are needed no more go. Under a key something is
 * asked for once more for a day.
 */
export const keyedRequestsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      update orders.payment set request_hash = ''
      where idempotency_key is null or created_at < now() - interval '1 day'`.execute(db);
  },
};
