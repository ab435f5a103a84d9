import type { Transaction } from 'kysely';
import type { OrderTables } from './orders.table.ts';

/** @returns where orders of a buyer go that are under way, by their ids, as it is sealed. */
export async function sealedAddressesOf(
  transaction: Transaction<OrderTables>,
  buyerId: string,
): Promise<{ id: string; sealed: Buffer }[]> {
  return transaction
    .selectFrom('orders.address as address')
    .innerJoin('orders.order as order', 'order.id', 'address.order_id')
    .select(['order.id', 'address.sealed'])
    .where('order.buyer_id', '=', buyerId)
    .orderBy('order.id')
    .execute();
}
