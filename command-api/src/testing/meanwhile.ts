import { type Kysely, sql, type Transaction } from 'kysely';
import { vi } from 'vitest';

/**
 * Changes rows while a request is under way that needs them: the change is committed once the request waits for it, or has
 * its answer and did not.
 * @returns what the request comes to
 */
export async function meanwhile<Tables, Result>(
  db: Kysely<Tables>,
  change: (transaction: Transaction<Tables>) => Promise<unknown>,
  request: () => Promise<Result>,
): Promise<Result> {
  const transaction = await db.startTransaction().execute();
  try {
    await change(transaction);
    const answering = request();
    await Promise.race([answering, untilSomebodyWaits(db)]);
    await transaction.commit().execute();
    return await answering;
  } finally {
    if (!transaction.isCommitted) await transaction.rollback().execute();
  }
}

const untilSomebodyWaits = <Tables>(db: Kysely<Tables>) =>
  vi.waitFor(
    async () => {
      const { rows } = await sql`
        select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
      if (rows.length === 0) throw new Error('nobody waits for a row');
    },
    { timeout: 30_000, interval: 20 },
  );
