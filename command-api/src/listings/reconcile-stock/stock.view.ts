import type { InventoryState } from '@vivarium/contracts/orders/state.ts';
import type { Kysely } from 'kysely';

/** View of the orders context: how much of a listing is reserved and sold. */
interface StockView {
  id: string;
  version: number;
  listing_id: string;
  quantity: number;
  reserved: number;
  sold: number;
}
/** A type, since Kysely adds no interface to others. */
export type StockViews = { 'orders.stock_of_listing': StockView };

/** @returns what is reserved and sold of these listings, by their ids; of one that nobody ever ordered, nothing. */
export async function stocksOf(
  db: Kysely<StockViews>,
  listingIds: readonly string[],
): Promise<Map<string, InventoryState>> {
  if (listingIds.length === 0) return new Map();
  const all = db.selectFrom('orders.stock_of_listing').selectAll();
  const rows = await all.where('listing_id', 'in', [...listingIds]).execute();
  return new Map(rows.map(({ listing_id: listingId, ...row }) => [listingId, { ...row, listingId }]));
}

/** @returns up to `limit` ids of listings of which something was ever ordered, in order, after the id `after`. */
export async function orderedListings(
  db: Kysely<StockViews>,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const all = db.selectFrom('orders.stock_of_listing').select('listing_id');
  const from = after === undefined ? all : all.where('listing_id', '>', after);
  const rows = await from.orderBy('listing_id').limit(limit).execute();
  return rows.map(({ listing_id }) => listing_id);
}
