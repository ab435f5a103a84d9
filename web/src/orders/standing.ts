import type { OrderItem } from '@vivarium/contracts/orders/http.ts';

type Stood = Pick<OrderItem, 'status' | 'payment' | 'review' | 'reason' | 'timeline'> & {
  delivery: Pick<OrderItem['delivery'], 'method'>;
};

/**
 * Where an order stands, as it is told: what its buyer has authorised does not wait for them any more, what is picked up is
 * never on its way, and what its buyer has the money of need not have come back to its seller.
 */
export type Standing = OrderItem['status'] | 'looked_at' | 'authorised' | 'handed_over' | 'paid_back';

export function standingOf(order: Stood): Standing {
  if (order.status === 'shipped' && order.delivery.method === 'pickup') return 'handed_over';
  if (order.status === 'returned' && order.reason !== 'returned') return 'paid_back';
  if (!isAuthorised(order)) return order.status;
  return order.review === 'awaiting' ? 'looked_at' : 'authorised';
}

/**
 * Who holds the money; of an order that has ended, until the provider says that it has gone, it is on its way back, and where
 * the bank of the buyer did not take it, it is with us again.
 */
export type Holder = OrderItem['payment']['escrow'] | 'bank' | 'on_its_way_back' | 'sent_back';

export function holderOf(order: Stood): Holder {
  const { escrow } = order.payment;
  if (isAuthorised(order)) return 'bank';
  const isGoingBack = order.status === 'cancelled' || order.status === 'returned';
  if (isGoingBack && escrow !== 'none' && escrow !== 'refunded') return 'on_its_way_back';
  return escrow === 'refunded' && isSentBack(order) ? 'sent_back' : escrow;
}

/** @returns whether something that had gone back to the buyer is with us again. */
export function isSentBack({ timeline }: Pick<Stood, 'timeline'>): boolean {
  const ofRefunds = timeline.filter(({ what }) => what === 'refund-failed' || what === 'refund-made-up');
  return ofRefunds.at(-1)?.what === 'refund-failed';
}

/** What happens by itself. */
export type Ahead = NonNullable<OrderItem['due']>['what'] | 'untaken';

/** @returns what happens by itself, as it is told: of what its buyer has authorised, not that they have not paid. */
export function aheadOf(order: Pick<Stood, 'status' | 'payment'>, what: Exclude<Ahead, 'untaken'>): Ahead {
  return what === 'unpaid' && isAuthorised(order) ? 'untaken' : what;
}

function isAuthorised({ status, payment }: Pick<Stood, 'status' | 'payment'>): boolean {
  return status === 'pending' && payment.status === 'authorised';
}
