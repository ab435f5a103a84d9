import { Problem } from '@vivarium/contracts/problem.ts';
import { type Kysely, sql, type Transaction } from 'kysely';

/** The setting that row-level security compares with a row's organisation. */
const TENANT = 'app.organization';

/**
 * Opens a transaction; nothing else does. What is to stand or fall together is done in one, however many stores it
 * concerns. The tenant is set for this transaction only, so that it cannot stay behind on a pooled connection.
 * @param organization of the one who acts; undefined: they act for no organisation.
 */
export function inTransaction<Tables, Result>(
  db: Kysely<Tables>,
  organization: string | undefined,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    // Without one the setting is empty as it is: it never outlives its transaction.
    if (organization !== undefined)
      await sql`select set_config(${TENANT}, ${organization}, true)`.execute(transaction);
    return work(transaction);
  });
}

/**
 * Does a part of a transaction that may be refused without the rest: nothing of it stays then.
 * @returns what it comes to, or its refusal. @throws whatever is no refusal.
 */
export async function refusedOrDone<Tables, Result>(
  transaction: Transaction<Tables>,
  work: () => Promise<Result>,
): Promise<Result | Problem> {
  await sql`savepoint before_part`.execute(transaction);
  const done = await doneOrRefusal(work);
  if (done instanceof Problem) await sql`rollback to savepoint before_part`.execute(transaction);
  return done;
}

/** @returns what something comes to, or its refusal. @throws whatever is no refusal. */
export function doneOrRefusal<Result>(work: () => Promise<Result>): Promise<Result | Problem> {
  return work().catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
}
