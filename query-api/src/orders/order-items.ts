import type { OrderDocument } from '@vivarium/contracts/orders/document.ts';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { toldOrder } from '@vivarium/contracts/orders/told-order.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import type { Parts } from '../parts.ts';
import { type NamePerson, peopleById } from '../search/people-by-id.ts';

/** @returns orders as one of their parties sees them, with the names that both have now. */
export async function orderItems(
  parts: Pick<Parts, 'elasticsearch' | 'aliasOf'>,
  documents: readonly OrderDocument[],
  reader: string,
): Promise<OrderItem[]> {
  const person = await peopleById(
    parts,
    documents.flatMap(({ readers }) => readers),
  );
  return documents.map((document) => itemOf(document, reader, person));
}

function itemOf({ order, sources }: OrderDocument, reader: string, person: NamePerson): OrderItem {
  const role = order.buyerId === reader ? 'buyer' : 'seller';
  const fee = { amount: order.fee, currency: order.total.currency };
  return {
    ...toldOrder(order, person),
    ...{ version: sources.order ?? order.version, role },
    fee: role === 'seller' ? toWireMoney(fee) : null,
  };
}
