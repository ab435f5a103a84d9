/**
 * The classic mistake (Vendure #3508): whether there is enough is looked up, and taken from the stock afterwards, with
 * nothing that holds what was looked up until then. Kept to show that the drill can fail; see `trapped.ts`.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { reserve as reserveRightly } from '@vivarium/command-api/orders/stock/stock.store.ts';

export { noteReservation, settleReservation } from '@vivarium/command-api/orders/stock/stock.store.ts';

export const reserve: typeof reserveRightly = async (transaction, { id, listing, quantity }) => {
  // Theirs had no such constraint.
  const stock = () =>
    transaction
      .selectFrom('orders.stock')
      .selectAll()
      .where('listing_id', '=', listing.id)
      .executeTakeFirst();
  const known = await stock();
  const taken = (known?.reserved ?? 0) + (known?.sold ?? 0);
  if (taken + quantity > listing.quantity) return undefined;
  // Theirs have the whole checkout in between.
  await delay(40);
  await transaction
    .insertInto('orders.stock')
    .values({
      ...{ id, version: 1, listing_id: listing.id, listing_version: listing.version },
      ...{ quantity: listing.quantity, reserved: quantity, sold: 0 },
    })
    .onConflict((conflict) =>
      conflict.column('listing_id').doUpdateSet(({ eb }) => ({
        reserved: eb('orders.stock.reserved', '+', quantity),
        version: eb('orders.stock.version', '+', 1),
      })),
    )
    .execute();
  const row = await stock();
  if (row === undefined) throw new Error('the stock was written just now');
  const { version, reserved, sold } = row;
  return { id: row.id, version, listingId: listing.id, quantity: row.quantity, reserved, sold };
};
