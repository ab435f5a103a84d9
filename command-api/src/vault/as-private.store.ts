import { sql, type Transaction } from 'kysely';

/**
 * Does something with what is private, as the role that it belongs to, and is oneself again afterwards. What fails takes
 * the whole transaction back, and the role with it.
 * @param transaction to stand in; its caller's, whichever tables it knows of
 */
export async function asPrivate<Own, Tables, Result>(
  transaction: Transaction<Tables>,
  work: (own: Transaction<Own>) => Promise<Result>,
): Promise<Result> {
  const own = transaction as unknown as Transaction<Own>;
  await sql`set local role vivarium_private`.execute(own);
  const result = await work(own);
  await sql`set local role none`.execute(own);
  return result;
}
