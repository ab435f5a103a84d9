import type { OrderItem } from '@vivarium/contracts/orders/http.ts';

type Stood = Pick<OrderItem, 'status' | 'payment' | 'review'>;

/** Where an order stands, as it is told: what its buyer has authorised does not wait for them any more. */
export type Standing = OrderItem['status'] | 'looked_at' | 'authorised';

export function standingOf(order: Stood): Standing {
  if (!isAuthorised(order)) return order.status;
  return order.review === 'awaiting' ? 'looked_at' : 'authorised';
}

/** Who holds the money. */
export type Holder = OrderItem['payment']['escrow'] | 'bank';

export function holderOf(order: Stood): Holder {
  return isAuthorised(order) ? 'bank' : order.payment.escrow;
}

function isAuthorised({ status, payment }: Stood): boolean {
  return status === 'pending' && payment.status === 'authorised';
}
