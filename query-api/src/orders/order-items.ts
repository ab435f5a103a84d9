import type { OrderDocument } from '@vivarium/contracts/orders/document.ts';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';

/** @returns orders as one of their parties sees them, with the names that both have now. */
export async function orderItems(
  { elasticsearch, aliasOf }: Pick<Parts, 'elasticsearch' | 'aliasOf'>,
  documents: readonly OrderDocument[],
  reader: string,
): Promise<OrderItem[]> {
  const people = [...new Set(documents.flatMap(({ readers }) => readers))];
  const names = await namesOf({ elasticsearch, aliasOf }, people);
  return documents.map((document) => itemOf(document, reader, names));
}

async function namesOf(
  { elasticsearch, aliasOf }: Pick<Parts, 'elasticsearch' | 'aliasOf'>,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const { hits } = await search<SellerDocument>(elasticsearch, {
    index: aliasOf('sellers'),
    size: people.length,
    query: { ids: { values: [...people] } },
    _source: ['id', 'displayName'],
  });
  return new Map(hits.hits.flatMap(({ _source: one }) => (one ? [[one.id, one.displayName] as const] : [])));
}

function itemOf(
  { order, sources }: OrderDocument,
  reader: string,
  names: ReadonlyMap<string, string>,
): OrderItem {
  const { currency } = order.total;
  const role = order.buyerId === reader ? 'buyer' : 'seller';
  const person = (id: string) => ({ id: encodeId(id), displayName: names.get(id) ?? '' });
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
