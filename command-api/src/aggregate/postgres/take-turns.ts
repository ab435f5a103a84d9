import { sql, type Transaction } from 'kysely';

/** Has whoever else takes turns for the same wait until the transaction ends: what is counted in it stays so. @param what a name */
export async function takeTurns<Tables>(transaction: Transaction<Tables>, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(transaction);
}
