import { sql, type Transaction } from 'kysely';

/**
 * Of whom nothing is bought: views of the privacy context and of identity, which contexts that sell look at in the transaction
 * in which they do.
 * @returns whether somebody leaves, has left, or is kept out
 */
export async function isAway<Tables>(transaction: Transaction<Tables>, personId: string): Promise<boolean> {
  const { rows } = await sql<{ away: boolean }>`
    select exists (select from privacy.leaving where person_id = ${personId})
      or exists (select from identity.suspended where person_id = ${personId}) as away`.execute(transaction);
  return rows[0]?.away === true;
}
