import type { OrderDocument } from '@vivarium/contracts/orders/document.ts';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { sharesOf, subsidyOf } from '@vivarium/contracts/orders/shares.ts';
import { toldOrder } from '@vivarium/contracts/orders/told-order.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import type { NamePerson } from '../search/people-by-id.ts';

/** @returns an order as one of its parties sees it: what becomes of the money of a sale is its seller’s to know. Pure. */
export function orderItem(
  { order, sources }: Pick<OrderDocument, 'order' | 'sources'>,
  reader: string,
  person: NamePerson,
): OrderItem {
  const role = order.buyerId === reader ? 'buyer' : 'seller';
  const { seller, marketplace } = sharesOf(order);
  const forSeller = (amount: number) =>
    role === 'seller' ? toWireMoney({ amount, currency: order.total.currency }) : null;
  return {
    ...toldOrder(order, person),
    ...{ version: sources.order ?? order.version, role },
    ...{ fee: forSeller(marketplace), payout: forSeller(seller + subsidyOf(order)) },
  };
}
