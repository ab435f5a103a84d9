import { type Kysely, sql } from 'kysely';
import { orderAgain } from '../follow-market/reopen.ts';
import type { OfferTables } from '../offers.table.ts';

/** A type, since Kysely adds no interface to others. */
export type CalledOffViews = {
  /** View of the orders context: what has come to nothing, and why. */
  'orders.called_off': { id: string; reason: string | null };
};

/** @returns the offers that were ordered at since a time, in orders that came to nothing, at most `limit`. */
export async function orderedInVain(
  db: Kysely<OfferTables & CalledOffViews>,
  since: Date,
  limit: number,
): Promise<{ id: string; orderId: string }[]> {
  return db
    .selectFrom('offers.offer as offer')
    .innerJoin('orders.called_off as order', 'order.id', 'offer.order_id')
    .where('offer.status', '=', 'ordered')
    .where('order.reason', 'in', [...orderAgain])
    .where(sql<boolean>`(offer.state->>'updatedAt')::timestamptz > ${since}`)
    .select(['offer.id', 'order.id as orderId'])
    .limit(limit)
    .execute();
}
