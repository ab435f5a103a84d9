import { type OrderState, orderStateSchema } from '@vivarium/contracts/orders/state.ts';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { postgresAggregates } from '../aggregate/postgres/aggregate-table.ts';
import { type OrderAnswer, orderAnswerSchema } from './order-kind.ts';
import type { OrderTables, PaymentTable } from './orders.table.ts';
import type { Payment } from './settle-payment/payment.ts';

type Connection = Kysely<OrderTables>;
type Working = Transaction<OrderTables>;

const ofPayment = [
  ...(['id', 'version', 'buyer_id', 'order_ids', 'amount', 'currency', 'provider', 'provider_ref'] as const),
  ...(['facts', 'capture_for', 'is_whole', 'told', 'request_hash', 'created_at', 'updated_at'] as const),
] as const;
type PaymentRow = Pick<Selectable<PaymentTable>, (typeof ofPayment)[number]>;

/** Orders as the kernel changes them. */
export const orderStore = postgresAggregates<OrderTables, OrderState, OrderAnswer>({
  name: 'order',
  answer: orderAnswerSchema,
  locked: lockOrder,
  update: updateOrder,
});

/** @returns an order, locked; undefined where there is none. */
export async function lockOrder(transaction: Working, id: string): Promise<OrderState | undefined> {
  const row = await transaction
    .selectFrom('orders.order')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && orderStateSchema.parse(row.state);
}

async function updateOrder(transaction: Working, after: OrderState): Promise<boolean> {
  const { id, ...columns } = columnsOf(after);
  const { numUpdatedRows } = await transaction
    .updateTable('orders.order')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', after.version - 1)
    .executeTakeFirst();
  // Where it went is nobody's business any more.
  if (['delivered', 'cancelled', 'returned'].includes(after.status)) await forgetAddress(transaction, id);
  return numUpdatedRows === 1n;
}

/** Writes a new order; its payment stands already. */
export async function insertOrder(transaction: Working, order: OrderState): Promise<void> {
  await transaction.insertInto('orders.order').values(columnsOf(order)).execute();
}

/** Keeps where an order goes, which is sealed. */
export async function keepAddress(transaction: Working, orderId: string, sealed: Buffer): Promise<void> {
  await transaction.insertInto('orders.address').values({ order_id: orderId, sealed }).execute();
}

/** Writes version n + 1 of an order that this transaction has locked at n. */
export async function writeOrder(transaction: Working, after: OrderState): Promise<void> {
  if (!(await updateOrder(transaction, after))) throw new Error(`order ${after.id} was not locked`);
}

/**
 * Locks the payment of an order. Whatever concerns the money of an order begins here, so that nothing waits in a circle:
 * payments before orders before stock before accounts.
 * @returns the payment; undefined where there is no such order.
 */
export async function lockPaymentOf(transaction: Working, orderId: string): Promise<Payment | undefined> {
  const order = await transaction
    .selectFrom('orders.order')
    .select('payment_id')
    .where('id', '=', orderId)
    .executeTakeFirst();
  return order && lockPayment(transaction, order.payment_id);
}

export async function lockPayment(transaction: Working, id: string): Promise<Payment | undefined> {
  const row = await transaction
    .selectFrom('orders.payment')
    .select(ofPayment)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && paymentOf(row);
}

/** @param ref the provider's name for it */
export async function lockPaymentByRef(transaction: Working, ref: string): Promise<Payment | undefined> {
  const row = await transaction
    .selectFrom('orders.payment')
    .select(ofPayment)
    .where('provider_ref', '=', ref)
    .forUpdate()
    .executeTakeFirst();
  return row && paymentOf(row);
}

/** @returns what is known of a payment, by either name for it. Whoever locks it afterwards may know more. */
export async function factsOf(
  connection: Connection,
  named: { paymentId: string } | { ref: string },
): Promise<Payment['facts'] | undefined> {
  const all = connection.selectFrom('orders.payment').select('facts');
  const one =
    'ref' in named ? all.where('provider_ref', '=', named.ref) : all.where('id', '=', named.paymentId);
  return (await one.executeTakeFirst())?.facts;
}

/** Locks the orders of a payment, which is locked, in the order of their ids. */
export async function lockOrders(transaction: Working, paymentId: string): Promise<OrderState[]> {
  const rows = await transaction
    .selectFrom('orders.order')
    .select('state')
    .where('payment_id', '=', paymentId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ state }) => orderStateSchema.parse(state));
}

/** @returns whether it was written: a buyer's key stands for one payment, for ever. */
export async function insertPayment(
  transaction: Working,
  payment: Payment,
  { key, requestHash }: { key: string | undefined; requestHash: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('orders.payment')
    .values({
      ...paymentColumns(payment),
      ...{ id: payment.id, buyer_id: payment.buyerId, order_ids: payment.orderIds, amount: payment.amount },
      ...{ currency: payment.currency, provider: payment.provider, created_at: new Date(payment.createdAt) },
      // Without a key nobody asks for it once more.
      ...{ idempotency_key: key ?? null, request_hash: key === undefined ? '' : requestHash },
      is_whole: payment.isWhole,
    })
    .onConflict((conflict) => conflict.columns(['buyer_id', 'idempotency_key']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns what a buyer has made under a key, and the hash of what was asked for then. */
export async function paymentByKey(connection: Connection, buyerId: string, key: string) {
  const row = await connection
    .selectFrom('orders.payment')
    .select(ofPayment)
    .where('buyer_id', '=', buyerId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row && { payment: paymentOf(row), requestHash: row.request_hash };
}

export async function writePayment(transaction: Working, payment: Payment): Promise<void> {
  await transaction
    .updateTable('orders.payment')
    .set(paymentColumns(payment))
    .where('id', '=', payment.id)
    .execute();
}

export async function readOrder(connection: Connection, id: string): Promise<OrderState | undefined> {
  const row = await connection
    .selectFrom('orders.order')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && orderStateSchema.parse(row.state);
}

export async function readPayment(connection: Connection, id: string): Promise<Payment | undefined> {
  const row = await connection
    .selectFrom('orders.payment')
    .select(ofPayment)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && paymentOf(row);
}

/** @returns the orders of a payment, in the order of their ids. */
export async function readOrdersOf(connection: Connection, paymentId: string): Promise<OrderState[]> {
  const all = connection.selectFrom('orders.order').select('state').where('payment_id', '=', paymentId);
  const rows = await all.orderBy('id').execute();
  return rows.map(({ state }) => orderStateSchema.parse(state));
}

/** @returns where an order goes, as it is sealed. */
export async function sealedAddressOf(connection: Connection, orderId: string): Promise<Buffer | undefined> {
  const row = await connection
    .selectFrom('orders.address')
    .select('sealed')
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return row?.sealed;
}

/** Forgets where an order went. */
async function forgetAddress(transaction: Working, orderId: string): Promise<void> {
  await transaction.deleteFrom('orders.address').where('order_id', '=', orderId).execute();
}

/** @returns the ids of orders whose deadline has passed, the oldest first. */
export async function overdue(connection: Connection, now: Date, limit: number): Promise<string[]> {
  const rows = await connection
    .selectFrom('orders.order')
    .select('id')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** @returns the ids of orders of a listing, or of either party, that are not paid yet. */
export async function unpaidOf(
  connection: Connection,
  of: { listingId: string } | { personId: string },
): Promise<string[]> {
  const all =
    'personId' in of
      ? ofParty(connection, of.personId)
      : connection.selectFrom('orders.order').where('listing_id', '=', of.listingId);
  const rows = await all.select('id').where('status', '=', 'pending').execute();
  return rows.map(({ id }) => id);
}

/** @returns up to `limit` orders in the order of their ids, after the id `after`. */
export async function* ordersInIdOrder(
  connection: Connection,
  after: string | undefined,
  limit: number,
): AsyncGenerator<OrderState> {
  const all = connection.selectFrom('orders.order').select('state');
  const from = after === undefined ? all : all.where('id', '>', after);
  for (const { state } of await from.orderBy('id').limit(limit).execute())
    yield orderStateSchema.parse(state);
}

/** @returns what a person has bought and sold, the oldest first. */
export async function ordersOf(connection: Connection, personId: string): Promise<OrderState[]> {
  const rows = await ofParty(connection, personId).select('state').orderBy('id').execute();
  return rows.map(({ state }) => orderStateSchema.parse(state));
}

/**
 * Forgets the keys under which somebody has bought, and the hashes of what they have asked for: their payments stay, and nobody
 * asks for them under a key any more.
 */
export async function forgetKeysOf(connection: Connection, buyerId: string): Promise<void> {
  await connection
    .updateTable('orders.payment')
    .set({ idempotency_key: null, request_hash: '' })
    .where('buyer_id', '=', buyerId)
    .where(({ eb, or }) => or([eb('idempotency_key', 'is not', null), eb('request_hash', '!=', '')]))
    .execute();
}

/**
 * @returns how many orders of a person are not through: those that something happens to by itself yet, or in dispute, and those
 *   that they have bought and are owed a refund of that their bank did not take.
 */
export async function openOrdersOf(connection: Connection, personId: string): Promise<number> {
  const held = await ofParty(connection, personId)
    .select(({ fn }) => fn.countAll().as('count'))
    .where((where) =>
      where.or([
        where('status', 'in', ['pending', 'confirmed', 'shipped']),
        where(sql<string>`state->'payment'->>'escrow'`, '=', 'held'),
        where.and([
          where('buyer_id', '=', personId),
          where.exists(
            where
              .selectFrom('orders.refund')
              .select('orders.refund.id')
              .whereRef('orders.refund.order_id', '=', 'orders.order.id')
              .where('failure', 'is not', null)
              .where('made_up_at', 'is', null),
          ),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(held.count);
}

function ofParty(connection: Connection, personId: string) {
  const all = connection.selectFrom('orders.order');
  return all.where((where) =>
    where.or([where('buyer_id', '=', personId), where('seller_id', '=', personId)]),
  );
}

/** @returns whether an event of the provider is new; it is noted then. */
export async function noteWebhook(
  transaction: Working,
  event: { id: string; type: string },
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('orders.webhook')
    .values({ event_id: event.id, type: event.type, received_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function columnsOf(order: OrderState) {
  return {
    id: order.id,
    version: order.version,
    payment_id: order.paymentId,
    buyer_id: order.buyerId,
    seller_id: order.sellerId,
    listing_id: order.listingId,
    status: order.status,
    due_at: order.due === null ? null : new Date(order.due.at),
    state: JSON.stringify(order),
  };
}

function paymentColumns({ version, ref, facts, captureFor, told, updatedAt }: Payment) {
  return {
    ...{ version, provider_ref: ref, facts: JSON.stringify(facts), capture_for: captureFor, told },
    updated_at: new Date(updatedAt),
  };
}

function paymentOf(row: PaymentRow): Payment {
  return {
    id: row.id,
    version: row.version,
    buyerId: row.buyer_id,
    orderIds: row.order_ids,
    amount: Number(row.amount),
    currency: row.currency,
    provider: row.provider,
    ref: row.provider_ref,
    facts: row.facts,
    captureFor: row.capture_for,
    isWhole: row.is_whole,
    told: row.told,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
