import type {
  InventoryEvent,
  OrderEvent,
  OrderEventType,
  TransactionEvent,
} from '@vivarium/contracts/orders/events.ts';
import { orderStatusSchema } from '@vivarium/contracts/orders/life.ts';
import type { InventoryState, OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';
import type { Actor, Happening } from '../aggregate/decision.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';
import type { AggregateKind } from '../aggregate/kind.ts';
import { type Payment, transactionOf } from './settle-payment/payment.ts';

export const orderAnswerSchema = z.object({ id: z.uuid(), version: z.int(), status: orderStatusSchema });
export type OrderAnswer = z.infer<typeof orderAnswerSchema>;

const SOURCE = '/command-api/orders';

export function orderEvent(happening: Happening<OrderState, OrderEventType>, meta: EventMeta): OrderEvent {
  const { after: order, changed } = happening;
  return eventOf(SOURCE, happening, { order, changed }, meta);
}

/** @returns the event that says what has become of a payment. */
export function transactionEvent(
  payment: Payment,
  type: TransactionEvent['type'],
  meta: EventMeta,
): TransactionEvent {
  const transaction = transactionOf(payment);
  const data = { transaction, changed: ['status'] };
  return eventOf(SOURCE, { type, after: transaction, changed: [] }, data, meta);
}

/** @returns the event that says how much of a listing is left. */
export function inventoryEvent(
  inventory: InventoryState,
  type: InventoryEvent['type'],
  meta: EventMeta,
): InventoryEvent {
  const data = { inventory, changed: ['reserved', 'sold'] };
  return eventOf(SOURCE, { type, after: inventory, changed: [] }, data, meta);
}

/** Orders as the kernel sees them. */
export const orderKind: AggregateKind<OrderState, OrderEventType, OrderAnswer> = {
  name: 'order',
  // The same words whether it never was or is somebody else's.
  absent: () => new Problem('order_not_found', 'There is no such order.'),
  answerOf: ({ id, version, status }) => ({ id, version, status }),
  event: orderEvent,
};

/** @returns the refusal of whoever has nothing to do with it. */
export function refuseStrangers(order: OrderState, actor: Actor): Problem | undefined {
  const isParty = actor.id === order.buyerId || actor.id === order.sellerId;
  const isModerator = actor.role === 'moderator' || actor.role === 'admin';
  return isParty || isModerator ? undefined : orderKind.absent();
}
