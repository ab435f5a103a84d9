import type { FavouriteState, InterestState } from '@vivarium/contracts/favourites/state.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { takeTurns } from '../aggregate/postgres/take-turns.ts';
import type { FavouriteTable, FavouriteTables } from './favourites.table.ts';

type Connection = Kysely<FavouriteTables>;
type Working = Transaction<FavouriteTables>;

/** @returns what is known of a listing; undefined while nothing is. */
export function listingOf(connection: Connection | Working, id: string) {
  return connection.selectFrom('favourites.listing').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Holds a listing until the transaction ends. @returns how many like it. */
export async function holdInterest(transaction: Working, id: string): Promise<InterestState> {
  await transaction
    .insertInto('favourites.interest')
    .values({ id, version: 0, favourites: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return transaction
    .selectFrom('favourites.interest')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** @returns whether somebody likes a listing, or did; undefined: they never have. */
export async function favouriteOf(
  transaction: Working,
  personId: string,
  listingId: string,
): Promise<FavouriteState | undefined> {
  const row = await transaction
    .selectFrom('favourites.favourite')
    .selectAll()
    .where('person_id', '=', personId)
    .where('listing_id', '=', listingId)
    .executeTakeFirst();
  return row && favouriteOfRow(row);
}

/** @returns what somebody likes, and what they once did, the oldest first. */
export async function favouritesOf(connection: Connection, personId: string): Promise<FavouriteState[]> {
  const all = connection.selectFrom('favourites.favourite').selectAll();
  const rows = await all.where('person_id', '=', personId).orderBy('since').execute();
  return rows.map(favouriteOfRow);
}

/** @returns how many listings somebody likes; until the transaction ends, nobody else counts them. */
export async function countFavourites(transaction: Working, personId: string): Promise<number> {
  await takeTurns(transaction, `favourites of ${personId}`);
  const { count } = await transaction
    .selectFrom('favourites.favourite')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('is_favourite', '=', true)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Writes both in their next version. */
export async function writeFavourite(
  transaction: Working,
  favourite: FavouriteState,
  interest: InterestState,
): Promise<void> {
  const row = rowOf(favourite);
  const { id: _id, ...changing } = row;
  await transaction
    .insertInto('favourites.favourite')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
  const { id, ...counted } = interest;
  await transaction.updateTable('favourites.interest').set(counted).where('id', '=', id).execute();
}

/** Notes what a listing is now. @returns false where something newer is known already; nothing is written then. */
export async function noteListing(transaction: Working, listing: ListingState): Promise<boolean> {
  const { id, version, sellerId, status } = listing;
  const row = { version, seller_id: sellerId, status, price: JSON.stringify(listing.price) };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('favourites.listing')
    .values({ id, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(row).where('favourites.listing.version', '<', version),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns everybody who likes a listing, and did then, in the order of their ids. */
export async function fansOf(transaction: Working, listingId: string, then: Date): Promise<string[]> {
  const rows = await transaction
    .selectFrom('favourites.favourite')
    .select('person_id')
    .where('listing_id', '=', listingId)
    .where('is_favourite', '=', true)
    .where('since', '<=', then)
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** @returns up to `limit` favourites in the order of their ids, after the id `after`. */
export async function* favouritesInIdOrder(
  connection: Connection,
  after: string | undefined,
  limit: number,
): AsyncGenerator<FavouriteState> {
  const all = connection.selectFrom('favourites.favourite').selectAll();
  const from = after === undefined ? all : all.where('id', '>', after);
  for (const row of await from.orderBy('id').limit(limit).execute()) yield favouriteOfRow(row);
}

/** @returns up to `limit` listings that anybody likes or has liked, in the order of their ids, after the id `after`. */
export async function* interestInIdOrder(
  connection: Connection,
  after: string | undefined,
  limit: number,
): AsyncGenerator<InterestState> {
  const all = connection.selectFrom('favourites.interest').selectAll().where('version', '>', 0);
  const from = after === undefined ? all : all.where('id', '>', after);
  yield* await from.orderBy('id').limit(limit).execute();
}

function rowOf(one: FavouriteState) {
  return {
    ...{ id: one.id, version: one.version, person_id: one.personId, listing_id: one.listingId },
    is_favourite: one.isFavourite,
    since: new Date(one.since),
    price_then: JSON.stringify(one.priceThen),
  };
}

function favouriteOfRow(row: Selectable<FavouriteTable>): FavouriteState {
  return {
    ...{ id: row.id, version: row.version, personId: row.person_id, listingId: row.listing_id },
    isFavourite: row.is_favourite,
    since: row.since.toISOString(),
    priceThen: row.price_then,
  };
}
