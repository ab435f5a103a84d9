import { sharesOf, subsidyOf } from '@vivarium/contracts/orders/shares.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { Kysely } from 'kysely';
import type { OrderTables } from './orders.table.ts';

/** @returns what a seller will get of their orders that are paid and not through, by currency. */
export async function heldOf(db: Kysely<OrderTables>, sellerId: string): Promise<Money[]> {
  const rows = await db
    .selectFrom('orders.order')
    .select('state')
    .where('seller_id', '=', sellerId)
    .where('status', 'in', ['confirmed', 'shipped'])
    .execute();
  const held = new Map<OrderState['total']['currency'], number>();
  for (const { state } of rows) {
    const { currency } = state.total;
    if (state.payment.escrow === 'held')
      held.set(currency, (held.get(currency) ?? 0) + sharesOf(state).seller + subsidyOf(state));
  }
  return [...held].map(([currency, amount]) => ({ currency, amount }));
}
