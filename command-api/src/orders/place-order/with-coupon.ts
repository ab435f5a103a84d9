import type { PurchaseBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { Actor } from '../../aggregate/decision.ts';
import { callingOffOf } from '../calling-off.ts';
import type { Working } from '../working.ts';
import { discounted } from './decide.ts';
import type { PlacingDependencies } from './dependencies.ts';
import type { Taken } from './take-all.ts';

/**
 * @returns what is taken, with what a coupon takes off each of it, and how it is called off where that is for a minimum
 * @throws {Problem} where the coupon is not good for it
 */
export async function withCoupon(
  { discounts, feePoints }: PlacingDependencies,
  { transaction, now }: Working,
  { id: buyerId }: Actor,
  { couponCode: code }: PurchaseBody,
  taken: readonly Taken[],
): Promise<readonly Taken[]> {
  if (code === undefined) return taken;
  const priced = taken.map(({ order: { id, sellerId, total } }) => ({ orderId: id, sellerId, total }));
  const { bornBy, of, minimum } = await discounts(transaction, { code, buyerId, orders: priced, now });
  const orders = taken.map(({ order }): OrderState => {
    const amount = of.get(order.id) ?? 0;
    const after = amount === 0 ? order : discounted(order, { amount, bornBy }, feePoints);
    // What makes no difference to the minimum is called off as ever.
    if (minimum === null || !of.has(order.id)) return after;
    return { ...after, coupon: { minimum, callingOff: 'alone' } };
  });
  return taken.map(({ order, stock }, index) => {
    const after = orders[index] ?? order;
    const { coupon } = after;
    const bound = coupon && { coupon: { ...coupon, callingOff: callingOffOf(after, orders) } };
    return { order: { ...after, ...bound }, stock };
  });
}
