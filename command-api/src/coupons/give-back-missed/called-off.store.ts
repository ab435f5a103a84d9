import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { type Kysely, sql } from 'kysely';
import type { CouponTables } from '../coupons.table.ts';

/** View of the orders context: what has come to nothing, and why. */
interface CalledOffView {
  id: string;
  reason: OrderState['reason'];
  discount: number;
}
/** A type, since Kysely adds no interface to others. */
export type CalledOffViews = { 'orders.called_off': CalledOffView };

/** @returns the orders that came to nothing of which the coupon that made them cheaper has not heard, at most `limit`. */
export async function unheardOf(
  db: Kysely<CouponTables & CalledOffViews>,
  limit: number,
): Promise<CalledOffView[]> {
  return (
    db
      .selectFrom('coupons.use as use')
      .innerJoin('orders.called_off as order', (join) =>
        join.on(sql<boolean>`"order".id = any (use.order_ids)`),
      )
      .where(sql<boolean>`"order".id <> all (use.given_up)`)
      // Whoever took it back at their bank has used it: these would fill the page for good.
      .where('order.reason', '<>', 'charged_back')
      .where('order.discount', '<>', 0)
      .select(['order.id', 'order.reason', 'order.discount'])
      .limit(limit)
      .execute()
  );
}
