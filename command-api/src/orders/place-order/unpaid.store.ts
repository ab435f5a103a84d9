import { sql, type Transaction } from 'kysely';
import { takeTurns } from '../../aggregate/postgres/take-turns.ts';
import type { OrderTables } from '../orders.table.ts';
import type { Kept } from './kept-unpaid.ts';

type Working = Transaction<OrderTables>;

/**
 * @returns how many listings somebody has reserved and not paid. Until the transaction ends nobody else counts them, so that two
 *   purchases at once do not both fit.
 */
export async function countUnpaid(transaction: Working, buyerId: string): Promise<number> {
  await takeTurns(transaction, `unpaid orders of ${buyerId}`);
  const { count } = await transaction
    .selectFrom('orders.order')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('buyer_id', '=', buyerId)
    // As the index has it.
    .where(sql<boolean>`status = 'pending'`)
    .where(sql<boolean>`state->'payment'->>'status' = 'pending'`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * @returns from when to when somebody has kept each of these listings since then, and has let its time run out or called it off
 *   before they paid: not where they could not pay, since the provider was away, and not where they had.
 */
export async function keptUnpaid(
  transaction: Working,
  { buyerId, listingIds, since }: { buyerId: string; listingIds: readonly string[]; since: Date },
): Promise<ReadonlyMap<string, Kept[]>> {
  const rows = await transaction
    .selectFrom('orders.order as one')
    .innerJoin('orders.payment as payment', 'payment.id', 'one.payment_id')
    .select([
      'one.listing_id',
      sql<string>`one.state->>'createdAt'`.as('from'),
      // Nothing that is told of it comes after that it was called off.
      sql<string>`one.state->'history'->-1->>'at'`.as('to'),
    ])
    .where('one.buyer_id', '=', buyerId)
    .where('one.listing_id', 'in', [...listingIds])
    // As the index has it.
    .where(sql<boolean>`one.status = 'cancelled' and one.state->>'reason' in ('unpaid', 'by_buyer')`)
    .where(sql<boolean>`one.state->'history'->-1->>'at' > ${since.toISOString()}`)
    .where('payment.provider_ref', 'is not', null)
    .where(sql<boolean>`not (payment.facts->>'authorised')::boolean`)
    .where(sql<boolean>`(payment.facts->>'captured')::bigint = 0`)
    .execute();
  const kept = rows.map(({ listing_id, from, to }) => ({
    listing_id,
    from: new Date(from),
    to: new Date(to),
  }));
  return Map.groupBy(kept, ({ listing_id }) => listing_id);
}
