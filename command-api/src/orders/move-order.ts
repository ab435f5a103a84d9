import type { DeadlineName, Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { OrderEventType } from '@vivarium/contracts/orders/events.ts';
import type { OrderStatus, Party } from '@vivarium/contracts/orders/life.ts';
import type { EndReason, OrderState } from '@vivarium/contracts/orders/state.ts';
import {
  isOpen,
  type Obstacle,
  obstacleTo,
  type TransitionName,
  transitionOf,
} from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Happening } from '../aggregate/decision.ts';
import { advance, animalSale, compensate } from './saga/animal-sale.ts';

/** What an order does elsewhere, in the transaction that moves it. */
export type Effect = 'reserve' | 'take-money' | 'sell' | 'release' | 'give-money-back' | 'pay-seller';

/** A step of an order, with what it does elsewhere. */
export interface Moved extends Happening<OrderState, OrderEventType> {
  effects: Effect[];
}

export interface Given {
  by: Party;
  now: Date;
  terms: Terms;
  /** Of one that ends it. */
  reason?: EndReason;
  /** Of one that sends it. */
  shipment?: OrderState['shipment'];
}

/**
 * Takes a step of the table of states. Pure.
 * @returns the order after it and what is to be done elsewhere, or `order_status_conflict` where the table has no such step.
 */
export function moveOrder(order: OrderState, name: TransitionName, given: Given): Moved | Problem {
  const obstacle = obstacleTo(order, name, given.by);
  if (obstacle !== undefined) return refusalOf(obstacle, order);
  const { to, event, needs } = transitionOf(name);
  const { now, terms, reason = null, shipment = order.shipment } = given;
  const at = now.toISOString();
  const { saga, effects } = sagaAfter(order, name);
  const after: OrderState = {
    ...order,
    version: order.version + 1,
    status: to,
    shipment,
    saga,
    reason: to === 'cancelled' || to === 'returned' ? reason : order.reason,
    dispute: order.dispute && needs === 'dispute' ? { ...order.dispute, settledAt: at } : order.dispute,
    history: [...order.history, { what: name, by: given.by, at }],
    updatedAt: at,
  };
  const moved = { ...after, payment: moneyAfter(order, effects), due: dueOf(after, now, terms) };
  const changed = ['status', 'payment', 'due', 'shipment', 'reason'].filter(
    (key) =>
      JSON.stringify(moved[key as keyof OrderState]) !== JSON.stringify(order[key as keyof OrderState]),
  );
  return { type: event, after: moved, changed, effects };
}

/** The saga goes on to its end where the money is there, and back where an order comes to nothing. */
function sagaAfter(order: OrderState, name: TransitionName): { saga: OrderState['saga']; effects: Effect[] } {
  const { to, money } = transitionOf(name);
  if (name === 'confirm') {
    const { deeds, saga } = advance(animalSale, order.saga, 'sell');
    return { saga, effects: deeds };
  }
  if (to === 'cancelled') {
    const { undoings, saga } = compensate(animalSale, order.saga);
    return { saga, effects: undoings };
  }
  if (money === 'refund') return { saga: order.saga, effects: ['give-money-back'] };
  if (money === 'release') return { saga: order.saga, effects: ['pay-seller'] };
  return { saga: order.saga, effects: [] };
}

function moneyAfter({ payment }: OrderState, effects: readonly Effect[]): OrderState['payment'] {
  if (effects.includes('take-money')) return { status: 'completed', escrow: 'held' };
  if (effects.includes('pay-seller')) return { ...payment, escrow: 'released' };
  // What goes back has gone when the provider says so.
  return payment;
}

/** @returns what happens by itself with an order as it is. */
export function dueOf(order: OrderState, now: Date, terms: Terms): OrderState['due'] {
  const inMs = (what: DeadlineName, ms: number) => ({ what, at: new Date(ms).toISOString() });
  if (isOpen(order, 'dispute') || isOpen(order, 'return')) return null;
  const since: Partial<Record<OrderStatus, OrderState['due']>> = {
    pending: inMs('unpaid', Date.parse(order.createdAt) + terms.unpaidMs),
    confirmed:
      order.delivery.method === 'shipping'
        ? inMs('unshipped', now.getTime() + terms.unshippedMs)
        : inMs('unshipped', now.getTime() + 2 * terms.unshippedMs),
    shipped:
      order.shipment === null
        ? null
        : inMs(
            'inspection',
            Math.max(Date.parse(order.shipment.estimatedDelivery), Date.parse(order.shipment.shippedAt)) +
              terms.inspectionMs,
          ),
  };
  // Its buyer has done their part: what is missing is a moderator's, or ours.
  if (order.status === 'pending' && order.review !== 'none' && order.payment.status === 'authorised')
    return null;
  return since[order.status] ?? null;
}

function refusalOf(obstacle: Obstacle, { status }: OrderState): Problem {
  switch (obstacle.why) {
    case 'party':
      return new Problem('forbidden', 'This step is not yours to take.');
    case 'status':
      return conflict(`An order that is ${status} does not take this step.`);
    case 'open':
      return conflict(`There is a ${obstacle.what} open.`);
    case 'not_open':
      return conflict(`There is no ${obstacle.what} open.`);
  }
}

function conflict(message: string): Problem {
  return new Problem('order_status_conflict', message);
}
