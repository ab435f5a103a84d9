import type { CallingOff, OrderState } from '@vivarium/contracts/orders/state.ts';
import { transitions } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { carryOut, writeMoved } from './carry-out.ts';
import { decideCancel } from './decide-cancel.ts';
import type { Effect } from './move-order.ts';
import { nextVersion } from './next-version.ts';
import { lockOrders } from './orders.store.ts';
import type { Working } from './working.ts';

type UnderCoupon = Pick<OrderState, 'id' | 'status' | 'reason' | 'total' | 'discount' | 'coupon'>;

/**
 * @param all orders of one payment
 * @returns how the buyer of one of them calls it off: alone, as long as what is left is enough for the coupon that all were
 *   bought with, or nothing else is made cheaper by it. What they have lost through somebody else counts as if it were there.
 */
export function callingOffOf({ id, coupon }: UnderCoupon, all: readonly UnderCoupon[]): CallingOff {
  if (coupon === undefined) return 'alone';
  const others = all.filter((one) => one.coupon !== undefined && one.id !== id);
  const cheaper = others.filter(({ status }) => status !== 'cancelled' && status !== 'returned');
  const left = others.filter(({ status, reason }) => !(status === 'cancelled' && reason === 'by_buyer'));
  const sum = left.reduce((all, { total, discount }) => all + total.amount + discount, 0);
  if (cheaper.length === 0 || sum >= coupon.minimum) return 'alone';
  return cheaper.every(isCalledOff) ? 'together' : 'no_more';
}

/** Whether it still can be: it is not sent. */
function isCalledOff({ status }: UnderCoupon): boolean {
  const unsent: readonly string[] = transitions.cancel.from;
  return unsent.includes(status);
}

/** Has each order say how it is called off, after what has become of those that were bought with it. */
export async function noteCallingOff(at: Working, orders: readonly OrderState[]): Promise<void> {
  for (const order of orders) {
    if (order.coupon === undefined || !isCalledOff(order)) continue;
    const callingOff = callingOffOf(order, orders);
    if (callingOff === order.coupon.callingOff) continue;
    const noted = nextVersion(order, { coupon: { ...order.coupon, callingOff } }, at);
    await at.write(noted, 'order.changed', ['coupon']);
  }
}

/**
 * Calls off what its buyer has bought with the same coupon as an order that they have called off: what is left of it would be
 * too little for the coupon. Their sellers read what they have said, as the one of that order does.
 * @param effects of that order's step. All of them let go of what is reserved in the order in which it was reserved: whoever
 *   buys the same again would otherwise wait for them in a circle
 */
export async function callOffTogether(
  at: Working,
  { id, paymentId }: OrderState,
  { effects, text }: { effects: readonly Effect[]; text: string },
): Promise<void> {
  for (const order of await lockOrders(at.transaction, paymentId)) {
    if (order.id === id) {
      await carryOut(at, order, effects);
      continue;
    }
    if (order.coupon === undefined || !isCalledOff(order)) continue;
    const called = decideCancel(order, { reason: text }, { by: 'buyer', now: at.now, terms: at.terms });
    if (called instanceof Problem) throw called;
    await writeMoved(at, called);
  }
}
