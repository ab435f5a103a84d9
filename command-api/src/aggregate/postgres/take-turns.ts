import { sql, type Transaction } from 'kysely';

/**
 * Has whoever else takes turns for the same wait until the transaction ends: what is counted in it stays so.
 * @param what names; of several all have to be given in the same order by everybody
 */
export async function takeTurns<Tables>(transaction: Transaction<Tables>, ...what: string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${what}::text[]) as name`.execute(
    transaction,
  );
}
