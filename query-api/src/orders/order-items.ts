import type { OrderDocument } from '@vivarium/contracts/orders/document.ts';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
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
  const { currency } = order.total;
  const role = order.buyerId === reader ? 'buyer' : 'seller';
  const { shipment, dispute } = order;
  return {
    ...{ id: encodeId(order.id), version: sources.order ?? order.version, role },
    listing: {
      id: encodeId(order.listingId),
      ...{ title: order.item.title, category: order.item.category, species: order.item.species },
    },
    ...{ listingId: encodeId(order.listingId), buyerId: encodeId(order.buyerId) },
    sellerId: encodeId(order.sellerId),
    ...{ buyer: person(order.buyerId), seller: person(order.sellerId) },
    ...{ quantity: order.quantity, unitPrice: toWireMoney(order.unitPrice) },
    ...toWireMoney(order.total),
    total: toWireMoney(order.total),
    refunded: toWireMoney({ amount: order.refunded, currency }),
    fee: role === 'seller' ? toWireMoney({ amount: order.fee, currency }) : null,
    status: order.status,
    paymentId: encodeId(order.paymentId),
    payment: {
      ...{
        id: encodeId(order.paymentId),
        provider: order.provider,
        url: `/pay/${encodeId(order.paymentId)}`,
      },
      ...order.payment,
    },
    delivery: { method: order.delivery.method },
    shipping: shipment,
    review: order.review,
    dispute: dispute && {
      ...{ reason: dispute.reason, text: dispute.text },
      ...{ openedAt: dispute.openedAt, settledAt: dispute.settledAt },
    },
    returning: order.returning,
    ...{ reason: order.reason, due: order.due, timeline: order.history },
    ...{ createdAt: order.createdAt, updatedAt: order.updatedAt },
  };
}
