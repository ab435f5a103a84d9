/**
 * The other classic mistake (Medusa's and Vendure's #3065): an order is paid first, and takes its stock when the money is
 * there. Kept to show that the drill can fail; see `trapped.ts`.
 */
import {
  type reserve as reserveRightly,
  settleReservation as settleRightly,
} from '@vivarium/command-api/orders/stock/stock.store.ts';

export { noteReservation } from '@vivarium/command-api/orders/stock/stock.store.ts';

/** Only says that it wants some: nothing is taken from the stock. */
export const reserve: typeof reserveRightly = async (transaction, { id, listing }) => {
  const row = await transaction
    .insertInto('orders.stock')
    .values({
      ...{ id, version: 1, listing_id: listing.id, listing_version: listing.version },
      ...{ quantity: listing.quantity, reserved: 0, sold: 0 },
    })
    // Each event that tells of it has a version of its own.
    .onConflict((conflict) =>
      conflict
        .column('listing_id')
        .doUpdateSet(({ eb }) => ({ version: eb('orders.stock.version', '+', 1) })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  const { version, reserved, sold } = row;
  return { id: row.id, version, listingId: listing.id, quantity: row.quantity, reserved, sold };
};

/** Reserves at the last moment, if it can. */
export const settleReservation: typeof settleRightly = async (transaction, orderId, to) => {
  const reservation = await transaction
    .selectFrom('orders.reservation')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', '=', 'reserved')
    .executeTakeFirst();
  if (reservation !== undefined) {
    const { numUpdatedRows } = await transaction
      .updateTable('orders.stock')
      .set(({ eb }) => ({ reserved: eb('reserved', '+', reservation.quantity) }))
      .where('listing_id', '=', reservation.listing_id)
      .where(({ eb }) =>
        eb(eb('reserved', '+', eb('sold', '+', reservation.quantity)), '<=', eb.ref('quantity')),
      )
      .executeTakeFirst();
    // Paid, and there is none left: theirs have an order by now, and nothing that could be sent.
    if (numUpdatedRows === 0n) {
      await transaction
        .updateTable('orders.reservation')
        .set({ state: 'released' })
        .where('order_id', '=', orderId)
        .execute();
      return undefined;
    }
  }
  return settleRightly(transaction, orderId, to);
};
