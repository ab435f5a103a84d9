import type { Kysely, Transaction } from 'kysely';
import type { OrderTables } from '../orders.table.ts';
import type { TaskKind } from '../settle-payment/payment.ts';

type Connection = Kysely<OrderTables>;
type Working = Transaction<OrderTables>;

/** Something that the provider is to be asked for. Its id is the word by which the provider knows it again. */
export interface Task {
  id: string;
  paymentId: string;
  kind: TaskKind;
  reference: string;
  attempts: number;
}

/** What is to be asked for. */
export type Wanted = Pick<Task, 'paymentId' | 'kind' | 'reference'>;

/** Asks for something once: of a kind, for one reference. @returns whether it was not asked for before */
export async function askFor(
  transaction: Working,
  { id, paymentId, kind, reference }: Wanted & Pick<Task, 'id'>,
  dueAt: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('orders.task')
    .values({
      ...{ id, payment_id: paymentId, kind, reference, due_at: dueAt, attempts: 0, error: null, done: false },
    })
    .onConflict((conflict) => conflict.columns(['payment_id', 'kind', 'reference']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Takes a task until the transaction ends: where its process is killed, the lock goes with its connection, and another takes
 * it at once.
 * @returns undefined where somebody else has it, or it is done.
 */
export async function takeTask(transaction: Working, id: string): Promise<Task | undefined> {
  const row = await transaction
    .selectFrom('orders.task')
    .select(['id', 'payment_id', 'kind', 'reference', 'attempts'])
    .where('id', '=', id)
    .where('done', '=', false)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && { ...row, paymentId: row.payment_id };
}

export async function finishTask(transaction: Working, id: string): Promise<void> {
  await transaction
    .updateTable('orders.task')
    .set({ done: true, error: null })
    .where('id', '=', id)
    .execute();
}

export async function postponeTask(
  transaction: Working,
  { id, attempts }: Task,
  { dueAt, error }: { dueAt: Date; error: string },
): Promise<void> {
  await transaction
    .updateTable('orders.task')
    .set({ due_at: dueAt, attempts: attempts + 1, error })
    .where('id', '=', id)
    .execute();
}

/** @returns the ids of what is due, the oldest first; of one payment only where it is named. */
export async function dueTasks(
  connection: Connection,
  now: Date,
  { limit, paymentId }: { limit: number; paymentId?: string },
): Promise<string[]> {
  const due = connection
    .selectFrom('orders.task')
    .select('id')
    .where('done', '=', false)
    .where('due_at', '<=', now);
  const rows = await (paymentId === undefined ? due : due.where('payment_id', '=', paymentId))
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
