import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { Kysely } from 'kysely';
import type { OfferTables } from '../offers.table.ts';

type Connection = Kysely<OfferTables>;

/** @returns from which price on offers for a listing are accepted unasked; undefined: never. */
export async function acceptFromOf(connection: Connection, listingId: string): Promise<Money | undefined> {
  const row = await connection
    .selectFrom('offers.terms')
    .selectAll()
    .where('listing_id', '=', listingId)
    .executeTakeFirst();
  return row && { amount: Number(row.accept_from), currency: row.currency };
}

export async function setAcceptFrom(
  connection: Connection,
  listing: { id: string; sellerId: string },
  price: Money | null,
): Promise<void> {
  if (price === null) {
    await connection.deleteFrom('offers.terms').where('listing_id', '=', listing.id).execute();
    return;
  }
  const said = { accept_from: price.amount, currency: price.currency };
  await connection
    .insertInto('offers.terms')
    .values({ listing_id: listing.id, seller_id: listing.sellerId, ...said })
    .onConflict((conflict) => conflict.column('listing_id').doUpdateSet(said))
    .execute();
}

/** @returns what a seller has said of all their listings. */
export function termsOf(connection: Connection, sellerId: string) {
  return connection.selectFrom('offers.terms').selectAll().where('seller_id', '=', sellerId).execute();
}

export async function forgetTermsOf(connection: Connection, sellerId: string): Promise<void> {
  await connection.deleteFrom('offers.terms').where('seller_id', '=', sellerId).execute();
}
