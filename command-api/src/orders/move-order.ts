import type { Terms } from '@vivarium/contracts/orders/deadlines.ts';
import type { OrderEventType } from '@vivarium/contracts/orders/events.ts';
import type { Party } from '@vivarium/contracts/orders/life.ts';
import type { EndReason, OrderState } from '@vivarium/contracts/orders/state.ts';
import {
  type Asked,
  type Hindrance,
  isOpen,
  type MoneyMove,
  type Obstacle,
  obstacleTo,
  type TransitionName,
  transitionOf,
} from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Happening } from '../aggregate/decision.ts';
import { nextVersion } from './next-version.ts';
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
  /** Of one by which a seller answers a complaint. */
  answer?: NonNullable<OrderState['dispute']>['answer'];
  /** Of one after which a return stands otherwise. */
  returning?: OrderState['returning'];
}

/**
 * Takes a step of the table of states. Pure.
 * @returns the order after it and what is to be done elsewhere, or `order_status_conflict` where the table has no such step.
 */
export function moveOrder(order: OrderState, name: TransitionName, given: Given): Moved | Problem {
  const obstacle = obstacleTo(order, name, given.by);
  if (obstacle !== undefined) return refusalOf(obstacle, order);
  const { to, event } = transitionOf(name);
  const { by, reason = null, shipment = order.shipment } = given;
  const { saga, effects } = sagaAfter(order, name);
  const parts: Partial<OrderState> = {
    ...{ status: to === 'same' ? order.status : to, shipment, saga, payment: moneyAfter(order, effects) },
    reason: to === 'cancelled' || to === 'returned' ? reason : order.reason,
    dispute: disputeAfter(order, name, given),
    returning: returningAfter(order, name, given),
    promised: effects.includes('give-money-back') ? order.total.amount : order.promised,
  };
  const moved = nextVersion(order, parts, given, { what: name, by });
  const changed = ['status', 'payment', 'due', 'shipment', 'reason', 'dispute', 'returning'].filter(
    (key) =>
      JSON.stringify(moved[key as keyof OrderState]) !== JSON.stringify(order[key as keyof OrderState]),
  );
  return { type: event, after: moved, changed, effects };
}

/** A complaint waits for whom the table says; with the order it was about it ends, however that came about. */
function disputeAfter(order: OrderState, name: TransitionName, given: Given): OrderState['dispute'] {
  const { dispute } = order;
  const { now, answer } = given;
  const { to, needs, asks } = transitionOf(name);
  if (needs === 'return' && asks !== undefined) return complaintOfReturn(order, asks, given);
  if (dispute === null || !isOpen(order, 'dispute')) return dispute;
  const settledAt = to === 'same' ? null : now.toISOString();
  return { ...dispute, asks: asks ?? dispute.asks, answer: answer ?? dispute.answer, settledAt };
}

/** What a moderator has decided for the seller, or its buyer is content with a part of, is not to be taken back besides. */
function returningAfter(order: OrderState, name: TransitionName, given: Given): OrderState['returning'] {
  const { returning = order.returning, now } = given;
  const isOver = transitionOf(name).to === 'delivered' && isOpen(order, 'return');
  if (!isOver || returning === null) return returning;
  return name === 'accept-part' ? null : { ...returning, declined: { text: '', at: now.toISOString() } };
}

/** A return that is not agreed on is decided as a complaint, by what its buyer has said of it, and its seller. */
function complaintOfReturn(
  { returning }: OrderState,
  asks: Asked,
  { now, answer = null }: Given,
): OrderState['dispute'] {
  const [text, openedAt] = [returning?.reason ?? '', now.toISOString()];
  return { reason: 'return', text, evidence: [], answer, asks, openedAt, settledAt: null };
}

/** The sale goes through or is taken back as the table says, and so does its money after that. */
function sagaAfter(order: OrderState, name: TransitionName): { saga: OrderState['saga']; effects: Effect[] } {
  const { sale, money } = transitionOf(name);
  if (sale === 'completes') {
    const { deeds, saga } = advance(animalSale, order.saga);
    return { saga, effects: deeds };
  }
  if (sale === 'comes-to-nothing') {
    const { undoings, saga } = compensate(animalSale, order.saga);
    return { saga, effects: undoings };
  }
  return { saga: order.saga, effects: money === undefined ? [] : [moneyEffects[money]] };
}

const moneyEffects: Readonly<Record<MoneyMove, Effect>> = {
  refund: 'give-money-back',
  release: 'pay-seller',
};

function moneyAfter({ payment }: OrderState, effects: readonly Effect[]): OrderState['payment'] {
  if (effects.includes('take-money')) return { status: 'completed', escrow: 'held' };
  if (effects.includes('pay-seller')) return { ...payment, escrow: 'released' };
  // What goes back has gone when the provider says so.
  return payment;
}

function refusalOf(obstacle: Obstacle, { status }: OrderState): Problem {
  switch (obstacle.why) {
    case 'party':
      return new Problem('forbidden', 'This step is not yours to take.');
    case 'status':
      return conflict(`An order that is ${status} does not take this step.`);
    case 'coupon':
      return new Problem(
        'needed_for_coupon',
        'It was bought with a coupon for larger purchases, and some of that has been sent. Its seller can call it off, or you ask to give it back once it is there.',
      );
    case 'open':
      return conflict(`There is ${withArticle(openWords[obstacle.what])} open.`);
    case 'not_open':
      return conflict(`There is no ${openWords[obstacle.what]} open.`);
  }
}

const openWords: Readonly<Record<Hindrance, string>> = {
  dispute: 'dispute',
  answer: 'complaint that its seller has time to answer',
  proposal: 'offer of a part that its buyer has time to answer',
  return: 'return',
  review: 'review',
};

function withArticle(words: string): string {
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

function conflict(message: string): Problem {
  return new Problem('order_status_conflict', message);
}
