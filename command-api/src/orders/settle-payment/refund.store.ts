import type { Kysely, Transaction } from 'kysely';
import type { OrderTables } from '../orders.table.ts';

type Working = Transaction<OrderTables>;

export interface Refund {
  id: string;
  orderId: string;
  amount: number;
  done: boolean;
  /** Why it has come back to us; null: it has not. */
  failure: string | null;
}

/** @returns what was asked to go back of some orders, whether or not it has gone. */
export async function refundsOf(transaction: Working, orderIds: readonly string[]): Promise<Refund[]> {
  const rows = await transaction
    .selectFrom('orders.refund')
    .selectAll()
    .where('order_id', 'in', orderIds)
    .orderBy('id')
    .execute();
  return rows.map(({ id, order_id, amount, done, failure }) => ({
    ...{ id, orderId: order_id, amount: Number(amount), done, failure },
  }));
}

export async function insertRefund(
  transaction: Working,
  { id, orderId, amount, done }: Omit<Refund, 'failure'>,
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

/** @returns whether it was not known to have failed. */
export async function failRefund(transaction: Working, id: string, failure: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('orders.refund')
    .set({ failure })
    .where('id', '=', id)
    .where('failure', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns whether anything that came back of an order was owed until now. */
export async function makeUpRefunds(transaction: Working, orderId: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('orders.refund')
    .set({ failure: null })
    .where('order_id', '=', orderId)
    .where('failure', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns the orders whose buyers are owed what came back to us. */
export async function ordersWithFailedRefunds(connection: Kysely<OrderTables>): Promise<string[]> {
  const rows = await connection
    .selectFrom('orders.refund')
    .select('order_id')
    .distinct()
    .where('failure', 'is not', null)
    .orderBy('order_id')
    .execute();
  return rows.map(({ order_id }) => order_id);
}
