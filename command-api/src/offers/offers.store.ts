import { type OfferState, offerStateSchema } from '@vivarium/contracts/offers/state.ts';
import { openOfferStatuses } from '@vivarium/contracts/offers/steps.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Kysely, Transaction } from 'kysely';
import { postgresAggregates } from '../aggregate/postgres/aggregate-table.ts';
import { type OfferAnswer, offerAnswerSchema } from './offer-kind.ts';
import type { OfferTables } from './offers.table.ts';

type Connection = Kysely<OfferTables>;
type Working = Transaction<OfferTables>;

/** Offers as the kernel makes and changes them. */
export const offerStore = postgresAggregates<OfferTables, OfferState, OfferAnswer>({
  name: 'offer',
  answer: offerAnswerSchema,
  locked: lockOffer,
  update: writeOffer,
  insert: async (transaction, made) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('offers.offer')
      .values(columnsOf(made))
      .onConflict((conflict) =>
        conflict
          .columns(['buyer_id', 'listing_id'])
          .where('status', 'in', [...openOfferStatuses])
          .doNothing(),
      )
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n)
      throw new Problem('offer_open', 'You have an offer for it already. Take that back first.');
  },
});

export async function lockOffer(transaction: Working, id: string): Promise<OfferState | undefined> {
  const row = await transaction
    .selectFrom('offers.offer')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && offerStateSchema.parse(row.state);
}

/** Writes version n + 1 where n is stored. @returns whether it was. */
export async function writeOffer(transaction: Working, after: OfferState): Promise<boolean> {
  const { id, ...columns } = columnsOf(after);
  const { numUpdatedRows } = await transaction
    .updateTable('offers.offer')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', after.version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns how many offers a buyer has made for a listing, whatever became of them. */
export async function countOfOffers(
  connection: Connection,
  buyerId: string,
  listingId: string,
): Promise<number> {
  const { count } = await connection
    .selectFrom('offers.offer')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('buyer_id', '=', buyerId)
    .where('listing_id', '=', listingId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @returns the ids of offers whose time has passed, the oldest first. */
export async function overdueOffers(connection: Connection, now: Date, limit: number): Promise<string[]> {
  const due = connection.selectFrom('offers.offer').select('id').where('due_at', '<=', now);
  return idsOf(await due.orderBy('due_at').limit(limit).execute());
}

/** @returns the ids of offers for a listing that wait for something. */
export async function openOffersFor(connection: Connection, listingId: string): Promise<string[]> {
  const all = connection.selectFrom('offers.offer').select('id').where('listing_id', '=', listingId);
  return idsOf(await all.where('status', 'in', openOfferStatuses).orderBy('id').execute());
}

/** @returns whether a buyer has another offer for the same listing that waits for something. */
export async function hasOtherOpen(
  connection: Connection,
  { id, buyerId, listingId }: Pick<OfferState, 'id' | 'buyerId' | 'listingId'>,
): Promise<boolean> {
  const open = connection.selectFrom('offers.offer').select('id').where('status', 'in', openOfferStatuses);
  const theirs = open.where('buyer_id', '=', buyerId).where('listing_id', '=', listingId);
  return (await theirs.where('id', '!=', id).executeTakeFirst()) !== undefined;
}

/** @returns the id of the offer that an order was made at; undefined: at none. */
export async function offerOfOrder(connection: Connection, orderId: string): Promise<string | undefined> {
  const all = connection.selectFrom('offers.offer').select('id').where('order_id', '=', orderId);
  return (await all.executeTakeFirst())?.id;
}

/** @returns what a person has offered and was offered, the oldest first. */
export async function offersOf(connection: Connection, personId: string): Promise<OfferState[]> {
  const rows = await connection
    .selectFrom('offers.offer')
    .select('state')
    .where((where) => where.or([where('buyer_id', '=', personId), where('seller_id', '=', personId)]))
    .orderBy('id')
    .execute();
  return rows.map(({ state }) => offerStateSchema.parse(state));
}

/** @returns up to `limit` offers in the order of their ids, after the id `after`. */
export async function* offersInIdOrder(
  connection: Connection,
  after: string | undefined,
  limit: number,
): AsyncGenerator<OfferState> {
  const all = connection.selectFrom('offers.offer').select('state');
  const from = after === undefined ? all : all.where('id', '>', after);
  for (const { state } of await from.orderBy('id').limit(limit).execute())
    yield offerStateSchema.parse(state);
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

function columnsOf(offer: OfferState) {
  return {
    id: offer.id,
    version: offer.version,
    buyer_id: offer.buyerId,
    seller_id: offer.sellerId,
    listing_id: offer.listingId,
    status: offer.status,
    due_at: offer.due === null ? null : new Date(offer.due),
    order_id: offer.orderId,
    state: JSON.stringify(offer),
  };
}
