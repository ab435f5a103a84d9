import type { Transaction } from 'kysely';
import type { OrderTables } from '../orders.table.ts';

/** @returns whether somebody leaves, has left, or is kept out. */
export async function isAway(transaction: Transaction<OrderTables>, personId: string): Promise<boolean> {
  const all = ['privacy.leaving', 'identity.suspended'] as const;
  for (const view of all) {
    const people = transaction.selectFrom(view).select('person_id').where('person_id', '=', personId);
    if ((await people.executeTakeFirst()) !== undefined) return true;
  }
  return false;
}
