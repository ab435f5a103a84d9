import type { Transaction } from 'kysely';
import type { OrderTables } from '../orders.table.ts';

/** @returns whether somebody leaves, or has left. */
export async function isLeaving(transaction: Transaction<OrderTables>, personId: string): Promise<boolean> {
  const leaving = transaction.selectFrom('privacy.leaving').select('person_id');
  return (await leaving.where('person_id', '=', personId).executeTakeFirst()) !== undefined;
}
