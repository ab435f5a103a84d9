import type { WaitsFor } from '@vivarium/contracts/orders/moderation.ts';
import { type OrderState, orderStateSchema } from '@vivarium/contracts/orders/state.ts';
import { type Kysely, sql } from 'kysely';
import type { OrderTables } from '../orders.table.ts';

// As the indices say it.
const waiting: Readonly<Record<WaitsFor, ReturnType<typeof sql<boolean>>>> = {
  dispute: sql<boolean>`(state->'dispute'->>'openedAt' is not null and state->'dispute'->>'settledAt' is null
    and coalesce(state->'dispute'->>'asks', 'moderator') = 'moderator')`,
  review: sql<boolean>`(state->>'review' = 'awaiting' and status = 'pending')`,
};

/** @returns up to `limit` orders that wait for a moderator, the oldest first. @param waits nothing: for either decision */
export async function waitingOrders(
  db: Kysely<OrderTables>,
  { waits, after, limit }: { waits: WaitsFor | undefined; after: string | undefined; limit: number },
): Promise<OrderState[]> {
  const all = db
    .selectFrom('orders.order')
    .select('state')
    .where(({ or }) => or(waits === undefined ? [waiting.dispute, waiting.review] : [waiting[waits]]));
  const from = after === undefined ? all : all.where('id', '>', after);
  // An id begins with the time at which the order was placed.
  const rows = await from.orderBy('id').limit(limit).execute();
  return rows.map(({ state }) => orderStateSchema.parse(state));
}
