import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { awayOf } from '../../away/away.store.ts';
import { writeMoved } from '../carry-out.ts';
import { type Given, moveOrder } from '../move-order.ts';
import type { Working } from '../working.ts';

/** How an order ends that is not paid any more, since one of its parties has gone. */
export interface WayOut extends Required<Pick<Given, 'by' | 'reason'>> {
  name: 'cancel' | 'withdraw';
}

/**
 * @param away who leaves, has left, or is kept out
 * @returns how an unpaid order ends where its seller or its buyer is one of them: neither says of whom why they have gone;
 *   undefined: it goes on
 */
export function wayOutOf(
  { status, sellerId, buyerId }: Pick<OrderState, 'status' | 'sellerId' | 'buyerId'>,
  away: ReadonlySet<string>,
): WayOut | undefined {
  if (status !== 'pending') return undefined;
  if (away.has(sellerId)) return { name: 'withdraw', by: 'seller', reason: 'sold_elsewhere' };
  return away.has(buyerId) ? { name: 'cancel', by: 'buyer', reason: 'by_buyer' } : undefined;
}

/**
 * Ends what is not to be paid any more: orders that were made before their seller or their buyer has gone. It is asked in the
 * transaction that would have the money taken, so that nobody is charged for what the market does not sell.
 * @returns the orders after it
 */
export async function withoutAway(at: Working, orders: readonly OrderState[]): Promise<OrderState[]> {
  const people = orders.flatMap(({ buyerId, sellerId }) => [buyerId, sellerId]);
  const away = await awayOf(at.transaction, [...new Set(people)]);
  const after: OrderState[] = [];
  for (const order of orders) {
    const way = wayOutOf(order, away);
    if (way === undefined) {
      after.push(order);
      continue;
    }
    const { name, ...more } = way;
    const moved = moveOrder(order, name, { now: at.now, terms: at.terms, ...more });
    if (moved instanceof Problem) throw moved;
    await writeMoved(at, moved);
    after.push(moved.after);
  }
  return after;
}
