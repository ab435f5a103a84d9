import type { Kysely, Transaction } from 'kysely';
import type { OrderTables } from '../orders.table.ts';

type Working = Transaction<OrderTables>;

export interface Refund {
  id: string;
  orderId: string;
  amount: number;
  done: boolean;
  /** Why it has come back to us, whether or not its buyer has it in another way by now; null: it has not. */
  failure: string | null;
  /** The provider's name for it; null: not known, as nobody has asked for it here, or it stands for one that was refused. */
  providerRef: string | null;
}

/** @returns what was asked to go back of some orders, whether or not it has gone. */
export async function refundsOf(transaction: Working, orderIds: readonly string[]): Promise<Refund[]> {
  const rows = await transaction
    .selectFrom('orders.refund')
    .selectAll()
    .where('order_id', 'in', orderIds)
    .orderBy('id')
    .execute();
  return rows.map(({ id, order_id, amount, done, failure, provider_ref }) => ({
    ...{ id, orderId: order_id, amount: Number(amount), done, failure, providerRef: provider_ref },
  }));
}

export async function insertRefund(
  transaction: Working,
  { id, orderId, amount, done }: Omit<Refund, 'failure' | 'providerRef'>,
): Promise<void> {
  await transaction.insertInto('orders.refund').values({ id, order_id: orderId, amount, done }).execute();
}

/**
 * @param providerRef the provider's name for it; undefined: it was refused there, as the money has gone back in another way.
 * @returns whether it was not done before.
 */
export async function finishRefund(
  transaction: Working,
  id: string,
  providerRef: string | undefined,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('orders.refund')
    .set({ done: true, ...(providerRef !== undefined && { provider_ref: providerRef }) })
    .where('id', '=', id)
    .where('done', '=', false)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns whether it was not known to have failed: it fails once, also where its buyer has the money by now. */
export async function failRefund(
  transaction: Working,
  id: string,
  { failure, providerRef }: { failure: string; providerRef: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('orders.refund')
    .set({ failure, provider_ref: providerRef })
    .where('id', '=', id)
    .where('failure', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns whether anything that came back of an order was owed until now. */
export async function makeUpRefunds(transaction: Working, orderId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('orders.refund')
    .set({ made_up_at: at })
    .where('order_id', '=', orderId)
    .where('failure', 'is not', null)
    .where('made_up_at', 'is', null)
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
    .where('made_up_at', 'is', null)
    .orderBy('order_id')
    .execute();
  return rows.map(({ order_id }) => order_id);
}
