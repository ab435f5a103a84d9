import { encodeId } from '../shared/id.ts';
import { toWireMoney } from '../shared/money.ts';
import type { ToldPerson } from '../shared/person.ts';
import { undeclaredOf } from './declarations.ts';
import type { OrderItem } from './http.ts';
import type { OrderState } from './state.ts';

/** @returns what anybody who may see an order sees of it. @param person names somebody by their id */
export function toldOrder(
  order: OrderState,
  person: (id: string) => ToldPerson,
): Omit<OrderItem, 'role' | 'fee' | 'payout'> {
  const { shipment, dispute } = order;
  const money = (amount: number) => toWireMoney({ amount, currency: order.total.currency });
  return {
    ...{ id: encodeId(order.id), version: order.version },
    listing: {
      id: encodeId(order.listingId),
      ...{ title: order.item.title, category: order.item.category, species: order.item.species },
    },
    ...{ listingId: encodeId(order.listingId), buyerId: encodeId(order.buyerId) },
    sellerId: encodeId(order.sellerId),
    ...{ buyer: person(order.buyerId), seller: person(order.sellerId) },
    ...{ quantity: order.quantity, unitPrice: toWireMoney(order.unitPrice) },
    ...toWireMoney(order.total),
    ...{ discount: money(order.discount), total: toWireMoney(order.total), refunded: money(order.refunded) },
    coupon: order.coupon
      ? { minimum: money(order.coupon.minimum), callingOff: order.coupon.callingOff }
      : null,
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
    shipping: shipment && {
      ...shipment,
      undeclared: undeclaredOf(order.item.category, shipment.declared),
    },
    review: order.review,
    dispute: dispute && {
      ...{ reason: dispute.reason, text: dispute.text, photographs: dispute.evidence.length },
      ...{ openedAt: dispute.openedAt, settledAt: dispute.settledAt, asks: dispute.asks },
      answer: dispute.answer && {
        ...{ kind: dispute.answer.kind, text: dispute.answer.text, at: dispute.answer.at },
        photographs: dispute.answer.evidence.length,
        part: dispute.answer.part === null ? null : money(dispute.answer.part),
      },
    },
    returning: order.returning,
    cancellation: order.cancellation?.text ? order.cancellation : null,
    ...{ reason: order.reason, due: order.due, timeline: order.history },
    claims: order.claims ?? { deadOnArrival: null, return: null },
    ...{ createdAt: order.createdAt, updatedAt: order.updatedAt },
  };
}
