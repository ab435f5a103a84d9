import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { InventoryState, OrderState } from '@vivarium/contracts/orders/state.ts';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { OrderTables, StockTable } from '../orders.table.ts';

type Working = Transaction<OrderTables>;

/**
 * Reserves so many of a listing, or nothing: this row decides, and whoever comes second waits for the first. Several are
 * reserved in the order of their listings, so that two purchases of the same do not wait for each other in a circle.
 * @param id of the row, where this is the first time that something of the listing is reserved
 * @returns the stock after it; undefined where there is not so much left.
 */
export async function reserve(
  transaction: Working,
  { id, listing, quantity }: { id: string; listing: ListingState; quantity: number },
): Promise<InventoryState | undefined> {
  await transaction
    .insertInto('orders.stock')
    .values({
      ...{ id, version: 1, listing_id: listing.id, listing_version: listing.version },
      ...{ quantity: listing.quantity, reserved: 0, sold: 0 },
    })
    .onConflict((conflict) =>
      conflict
        .column('listing_id')
        .doUpdateSet({
          listing_version: listing.version,
          // Whoever has some of it keeps it, whatever the seller says now.
          quantity: sql`greatest(excluded.quantity, stock.reserved + stock.sold)`,
        })
        .where('orders.stock.listing_version', '<', listing.version),
    )
    .execute();
  const row = await transaction
    .updateTable('orders.stock')
    .set(({ eb }) => ({ reserved: eb('reserved', '+', quantity), version: eb('version', '+', 1) }))
    .where('listing_id', '=', listing.id)
    .where(({ eb }) => eb(sql`reserved + sold + ${quantity}`, '<=', eb.ref('quantity')))
    .returningAll()
    .executeTakeFirst();
  return row && inventoryOf(row);
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
    .selectAll()
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
    .returningAll()
    .executeTakeFirstOrThrow();
  return inventoryOf(row);
}

function inventoryOf(row: Selectable<StockTable>): InventoryState {
  const { id, version, listing_id, quantity, reserved, sold } = row;
  return { id, version, listingId: listing_id, quantity, reserved, sold };
}
