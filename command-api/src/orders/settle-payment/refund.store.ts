import type { Transaction } from 'kysely';
import type { OrderTables } from '../orders.table.ts';

type Working = Transaction<OrderTables>;

export interface Refund {
  id: string;
  orderId: string;
  amount: number;
  done: boolean;
}

/** @returns what was asked to go back of some orders, whether or not it has gone. */
export async function refundsOf(transaction: Working, orderIds: readonly string[]): Promise<Refund[]> {
  const rows = await transaction
    .selectFrom('orders.refund')
    .selectAll()
    .where('order_id', 'in', orderIds)
    .orderBy('id')
    .execute();
  return rows.map(({ id, order_id, amount, done }) => ({
    ...{ id, orderId: order_id, amount: Number(amount), done },
  }));
}

export async function insertRefund(
  transaction: Working,
  { id, orderId, amount, done }: Refund,
): Promise<void> {
  await transaction.insertInto('orders.refund').values({ id, order_id: orderId, amount, done }).execute();
}

/** @returns whether it was not done before. */
export async function finishRefund(transaction: Working, id: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('orders.refund')
    .set({ done: true })
    .where('id', '=', id)
    .where('done', '=', false)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
