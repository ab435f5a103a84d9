import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { InventoryState, OrderState } from '@vivarium/contracts/orders/state.ts';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { OrderTables, StockTable } from '../orders.table.ts';

type Working = Transaction<OrderTables>;

const ofStock = ['id', 'version', 'listing_id', 'quantity', 'reserved', 'sold'] as const;
type StockRow = Pick<Selectable<StockTable>, (typeof ofStock)[number]>;

/**
 * Reserves so many of a listing, or nothing: this row decides, and whoever comes second waits for the first. Several are
 * reserved in the order of their listings, so that two purchases of the same do not wait for each other in a circle. Of what is
 * wanted of a listing that its seller has changed since, the newer version counts.
 * @param id of the row, where this is the first time that something of the listing is reserved
 * @returns the stock after it; undefined where there is not so much left.
 */
export async function reserve(
  transaction: Working,
  { id, listing, quantity }: { id: string; listing: ListingState; quantity: number },
): Promise<InventoryState | undefined> {
  // Whoever has some of it keeps it, whatever the seller says now.
  const offered = sql`case when stock.listing_version < excluded.listing_version
    then greatest(excluded.quantity, stock.reserved + stock.sold) else stock.quantity end`;
  const { rows } = await sql<StockRow>`
    insert into orders.stock as stock (id, version, listing_id, listing_version, quantity, reserved, sold)
    select ${id}::uuid, 1, ${listing.id}::uuid, ${listing.version}::int, ${listing.quantity}::int, ${quantity}::int, 0
    where ${quantity}::int <= ${listing.quantity}::int
    on conflict (listing_id) do update set
      listing_version = greatest(stock.listing_version, excluded.listing_version),
      quantity = ${offered},
      reserved = stock.reserved + excluded.reserved,
      version = stock.version + 1
    where stock.reserved + stock.sold + excluded.reserved <= ${offered}
    returning stock.id, stock.version, stock.listing_id, stock.quantity, stock.reserved, stock.sold`.execute(
    transaction,
  );
  return rows[0] && inventoryOf(rows[0]);
}

/** Notes for which order it is reserved. */
export async function noteReservation(
  transaction: Working,
  { id, listingId, quantity }: Pick<OrderState, 'id' | 'listingId' | 'quantity'>,
): Promise<void> {
  await transaction
    .insertInto('orders.reservation')
    .values({ order_id: id, listing_id: listingId, quantity, state: 'reserved' })
    .execute();
}

/**
 * Makes of what an order has reserved something sold, or gives it back. What was given back stays so.
 * @returns the stock after it; undefined where nothing has changed.
 */
export async function settleReservation(
  transaction: Working,
  orderId: string,
  to: 'sold' | 'released',
): Promise<InventoryState | undefined> {
  const was = await transaction
    .selectFrom('orders.reservation')
    .select(['quantity', 'state', 'listing_id'])
    .where('order_id', '=', orderId)
    .forUpdate()
    .executeTakeFirst();
  if (was === undefined || was.state === to || was.state === 'released') return undefined;
  await transaction
    .updateTable('orders.reservation')
    .set({ state: to })
    .where('order_id', '=', orderId)
    .execute();
  const { quantity, state, listing_id } = was;
  const row = await transaction
    .updateTable('orders.stock')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      ...(state === 'reserved' && { reserved: eb('reserved', '-', quantity) }),
      ...(to === 'sold' ? { sold: eb('sold', '+', quantity) } : {}),
      ...(state === 'sold' && { sold: eb('sold', '-', quantity) }),
    }))
    .where('listing_id', '=', listing_id)
    .returning(ofStock)
    .executeTakeFirstOrThrow();
  return inventoryOf(row);
}

function inventoryOf(row: StockRow): InventoryState {
  const { id, version, listing_id, quantity, reserved, sold } = row;
  return { id, version, listingId: listing_id, quantity, reserved, sold };
}
