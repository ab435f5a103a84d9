import { Problem } from '@vivarium/contracts/problem.ts';
import type { Transaction } from 'kysely';
import { lockByCode, noteUse } from '../coupons.store.ts';
import type { CouponTables } from '../coupons.table.ts';
import { discountsOf, type Priced } from './discounts.ts';

/** A purchase that a buyer gives a code with. */
export interface CouponTaking {
  code: string;
  buyerId: string;
  orders: readonly Priced[];
  now: Date;
}

/** What a coupon takes off, who bears it, and for how much it is. */
export interface Discounts {
  bornBy: 'marketplace' | 'seller';
  /** Minor units, by the ids of the orders. */
  of: ReadonlyMap<string, number>;
  /** What those come to at least, in minor units of their currency; null: it is for any sum. */
  minimum: number | null;
}

/**
 * Uses a coupon, in the transaction of the orders: where they come to nothing it was not used. Of two who want the last use
 * one waits for the other, and is refused.
 * @throws {Problem} why it is not good for them
 */
export async function takeCoupon(
  transaction: Transaction<CouponTables>,
  { code, buyerId: personId, orders, now }: CouponTaking,
): Promise<Discounts> {
  const coupon = await lockByCode(transaction, code);
  if (coupon === undefined) throw new Problem('coupon_unknown', 'There is no such coupon.');
  const of = discountsOf(coupon, orders, now);
  if (of instanceof Problem) throw of;
  // An order that it makes no cheaper never gives it back either.
  const cheaper = [...of].filter(([, amount]) => amount > 0);
  const bornBy = coupon.sellerId === null ? 'marketplace' : 'seller';
  const discounts = { bornBy, of, minimum: coupon.minimum?.amount ?? null } as const;
  if (cheaper.length === 0) return discounts;
  const use = { personId, orderIds: cheaper.map(([orderId]) => orderId), at: now };
  const refusal = await noteUse(transaction, coupon, use);
  if (refusal === 'used') throw new Problem('coupon_used', 'You have used this coupon before.');
  if (refusal === 'used_up') throw new Problem('coupon_used_up', 'This coupon is used up.');
  return discounts;
}
