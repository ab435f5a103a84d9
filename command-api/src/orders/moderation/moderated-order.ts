import type { ModeratedOrder, WaitsFor } from '@vivarium/contracts/orders/moderation.ts';
import { sharesOf, subsidyOf } from '@vivarium/contracts/orders/shares.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { toldOrder } from '@vivarium/contracts/orders/told-order.ts';
import { askedOf, isOpen } from '@vivarium/contracts/orders/transitions.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';

/** @returns what an order waits for that a moderator decides. */
export function waitsForOf(order: OrderState): WaitsFor | null {
  if (askedOf(order) === 'moderator') return 'dispute';
  return isOpen(order, 'review') && order.status === 'pending' ? 'review' : null;
}

/** @returns an order as moderators see it, with what their decisions would do. Pure. */
export function moderatedOrder(order: OrderState, names: ReadonlyMap<string, string>): ModeratedOrder {
  const money = (amount: number) => toWireMoney({ amount, currency: order.total.currency });
  const shares = sharesOf(order);
  return {
    ...toldOrder(order, (id) => ({ id: encodeId(id), displayName: names.get(id) ?? '' })),
    waitsFor: waitsForOf(order),
    held: money(order.payment.escrow === 'held' ? order.total.amount - order.promised : 0),
    ifForSeller: { seller: money(shares.seller + subsidyOf(order)), fee: money(shares.marketplace) },
  };
}
