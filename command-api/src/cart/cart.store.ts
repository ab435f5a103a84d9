import type { Kysely, Transaction } from 'kysely';
import { takeTurns } from '../aggregate/postgres/take-turns.ts';

export interface ThingTable {
  person_id: string;
  listing_id: string;
  quantity: number;
  added_at: Date;
}

/** The tables of the context; a type, since Kysely adds no interface to others. */
export type OwnTables = { 'cart.thing': ThingTable };

type Connection = Kysely<OwnTables>;

/** @returns what is in somebody's cart, in the order in which it came. */
export function thingsOf(connection: Connection, personId: string): Promise<ThingTable[]> {
  const all = connection.selectFrom('cart.thing').selectAll().where('person_id', '=', personId);
  return all.orderBy('added_at').orderBy('listing_id').execute();
}

/**
 * Puts something into a cart, or changes how many of it there are. Until the transaction ends nobody else fills this cart.
 * @returns how much is in it now
 */
export async function putThing(transaction: Transaction<OwnTables>, thing: ThingTable): Promise<number> {
  await takeTurns(transaction, `cart of ${thing.person_id}`);
  await transaction
    .insertInto('cart.thing')
    .values(thing)
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'listing_id']).doUpdateSet({ quantity: thing.quantity }),
    )
    .execute();
  const { count } = await transaction
    .selectFrom('cart.thing')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', thing.person_id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function takeThing(connection: Connection, personId: string, listingId: string): Promise<void> {
  await connection
    .deleteFrom('cart.thing')
    .where('person_id', '=', personId)
    .where('listing_id', '=', listingId)
    .execute();
}

/** Empties a cart. */
export async function emptyCart(connection: Connection, personId: string): Promise<void> {
  await connection.deleteFrom('cart.thing').where('person_id', '=', personId).execute();
}
