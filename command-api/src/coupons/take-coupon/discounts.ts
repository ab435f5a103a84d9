import { Problem } from '@vivarium/contracts/problem.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { Coupon } from '../coupon.ts';

/** An order that is about to be made, before any discount. */
export interface Priced {
  orderId: string;
  sellerId: string;
  total: Money;
}

/**
 * @returns what a coupon takes off each order, in minor units, by their ids: never all of it, and together exactly what the
 *   coupon says; or why it is not good for them. Pure.
 */
export function discountsOf(
  { sellerId, off, minimum, from, until, ended }: Coupon,
  orders: readonly Priced[],
  now: Date,
): ReadonlyMap<string, number> | Problem {
  if (ended || (until !== null && Date.parse(until) <= now.getTime()))
    return new Problem('coupon_expired', 'This coupon is not good any more.');
  if (from !== null && Date.parse(from) > now.getTime()) return notGood('This coupon is not good yet.');
  const own = orders.filter((order) => sellerId === null || order.sellerId === sellerId);
  const sum = own.reduce((all, { total }) => all + total.amount, 0);
  if (sum === 0) return notGood('This coupon is not good for what you buy.');
  const needed = [...(minimum ? [minimum] : []), ...('amount' in off ? [off.amount] : [])];
  if (needed.some(({ currency }) => own.some(({ total }) => total.currency !== currency)))
    return notGood('This coupon is for another currency.');
  if (minimum !== null && sum < minimum.amount) return notGood('This coupon is for larger purchases.');
  if ('percent' in off) return discounts(own, ({ total }) => Math.floor((total.amount * off.percent) / 100));
  const { amount } = off.amount;
  if (sum <= amount) return notGood('This coupon is for larger purchases.');
  const shares = discounts(own, ({ total }) => Math.floor((total.amount * amount) / sum));
  // What cannot be split evenly comes off the dearest, which has room for it.
  const [dearest] = own.toSorted((one, other) => other.total.amount - one.total.amount);
  const left = amount - [...shares.values()].reduce((all, share) => all + share, 0);
  if (dearest !== undefined) shares.set(dearest.orderId, (shares.get(dearest.orderId) ?? 0) + left);
  const isAll = own.some(({ orderId, total }) => (shares.get(orderId) ?? 0) >= total.amount);
  return isAll ? notGood('This coupon is for larger purchases.') : shares;
}

function discounts(orders: readonly Priced[], of: (order: Priced) => number): Map<string, number> {
  return new Map(orders.map((order) => [order.orderId, of(order)]));
}

function notGood(message: string): Problem {
  return new Problem('coupon_not_applicable', message);
}
