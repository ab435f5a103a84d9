/**
 * The classic mistake (Vendure #3508): whether there is enough is looked up, and taken from the stock afterwards, with
 * nothing that holds what was looked up until then. Kept to show that the drill can fail; see `trapped.ts`.
 */
import type { reserve as reserveRightly } from '@vivarium/command-api/orders/stock/stock.store.ts';

export { noteReservation, settleReservation } from '@vivarium/command-api/orders/stock/stock.store.ts';

/** How long one waits for the others; a schedule that is met by too few buyers finds nothing, and ends. */
const MEETING_MS = 3000;
const meetings = new Map<string, { arrived: number; open: () => void; isOpen: Promise<void> }>();

/** Waits until so many have looked up the stock of a listing: what a slow checkout leaves to chance happens each time. */
async function meet(listingId: string, enough: number): Promise<void> {
  let meeting = meetings.get(listingId);
  if (meeting === undefined) {
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, MEETING_MS);
    meeting = { arrived: 0, open: resolve, isOpen: promise };
    meetings.set(listingId, meeting);
  }
  meeting.arrived += 1;
  if (meeting.arrived >= enough) meeting.open();
  await meeting.isOpen;
}

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
  await meet(listing.id, listing.quantity + 1);
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
