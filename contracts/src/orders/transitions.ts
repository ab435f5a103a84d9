import type { OrderStatus, Party } from './life.ts';

/** What a step does with the sale, see the saga: it goes through, or comes to nothing and is taken back as far as it went. */
export type SaleMove = 'completes' | 'comes-to-nothing';
/** What a step does with the money of a sale that has gone through: nothing where it is not said. */
export type MoneyMove = 'release' | 'refund';

/**
 * Something open that must be settled before the clock, or the buyer, goes on. Of a complaint, whose turn it is: its seller's
 * to answer, its buyer's to say what they think of a part that was offered.
 */
export type Hindrance = 'dispute' | 'answer' | 'proposal' | 'return' | 'review';

/** Whose turn it is with a complaint. */
export type Asked = 'seller' | 'buyer' | 'moderator';

export interface Transition {
  from: readonly OrderStatus[];
  /** `same`: only something about it changes. */
  to: OrderStatus | 'same';
  by: readonly Party[];
  event:
    | 'order.confirmed'
    | 'order.shipped'
    | 'order.delivered'
    | 'order.cancelled'
    | 'order.returned'
    | 'order.changed';
  sale?: SaleMove;
  money?: MoneyMove;
  /** What must not be open. */
  unless?: readonly Hindrance[];
  /** What must be open. */
  needs?: Hindrance;
  /** For whom a complaint waits then; a return that is not agreed on becomes one. */
  asks?: Asked;
  /** Nothing: whichever way it is handed over. */
  only?: 'pickup' | 'shipping';
}

/** What is taken back as far as it went before it is sent. */
const ended = { to: 'cancelled', event: 'order.cancelled', sale: 'comes-to-nothing' } as const;

/**
 * The life of an order: this table and nothing else says which status may follow which, who makes it so, and what becomes
 * of the money and of what is reserved. What an order begins with, `pending`, is made by `POST /orders`.
 */
export const transitions = {
  /** The money is there. */
  confirm: {
    from: ['pending'],
    to: 'confirmed',
    by: ['provider'],
    event: 'order.confirmed',
    sale: 'completes',
  },
  /** The provider says that there will be no money, or has not taken in time what the buyer's bank has set aside. */
  fail: {
    from: ['pending'],
    by: ['provider', 'clock'],
    ...ended,
  },
  /** Something that was to be had with it, or not at all, came to nothing before it was paid. */
  'lose-together': {
    from: ['pending'],
    by: ['provider'],
    ...ended,
  },
  /** Nobody has paid in time. */
  expire: {
    from: ['pending'],
    by: ['clock'],
    ...ended,
  },
  /** Either party, or a moderator, calls it off before it is sent. */
  cancel: {
    from: ['pending', 'confirmed'],
    by: ['buyer', 'seller', 'moderator'],
    ...ended,
  },
  /** What was sold is sold elsewhere, hidden or taken down before it was paid. */
  withdraw: {
    from: ['pending'],
    by: ['seller'],
    ...ended,
  },
  /** The seller has not sent it in time. */
  'give-up': {
    from: ['confirmed'],
    by: ['clock'],
    ...ended,
    unless: ['dispute'],
  },
  ship: {
    from: ['confirmed'],
    to: 'shipped',
    by: ['seller'],
    event: 'order.shipped',
    unless: ['dispute'],
    only: 'shipping',
  },
  /**
   * The seller hands over what is picked up, by the code that its buyer shows: from then on it is as if it had been sent and
   * had arrived.
   */
  'hand-over': {
    from: ['confirmed'],
    to: 'shipped',
    by: ['seller'],
    event: 'order.shipped',
    unless: ['dispute'],
    only: 'pickup',
  },
  /** The buyer has it and is content. */
  accept: {
    from: ['shipped'],
    to: 'delivered',
    by: ['buyer'],
    event: 'order.delivered',
    money: 'release',
    unless: ['dispute', 'return'],
  },
  /** The buyer has picked it up and says so themselves. */
  'pick-up': {
    from: ['confirmed'],
    to: 'delivered',
    by: ['buyer'],
    event: 'order.delivered',
    money: 'release',
    unless: ['dispute', 'return'],
    only: 'pickup',
  },
  /** The buyer has said nothing for as long as they may look at it. */
  complete: {
    from: ['shipped'],
    to: 'delivered',
    by: ['clock'],
    event: 'order.delivered',
    money: 'release',
    unless: ['dispute', 'return'],
  },
  /** The seller takes it back. */
  'accept-return': {
    from: ['shipped', 'delivered'],
    to: 'returned',
    by: ['seller'],
    event: 'order.returned',
    money: 'refund',
    needs: 'return',
  },
  /** The buyer keeps it after all. */
  'withdraw-return': {
    from: ['shipped', 'delivered'],
    to: 'same',
    by: ['buyer'],
    event: 'order.changed',
    needs: 'return',
    unless: ['dispute'],
  },
  /** The seller does not take it back, and says why: as long as the money is held, a moderator decides as of a complaint. */
  'decline-return': {
    from: ['shipped'],
    to: 'same',
    by: ['seller'],
    event: 'order.changed',
    needs: 'return',
    unless: ['dispute'],
    asks: 'moderator',
  },
  /** The same once they have the money: it is theirs to decide. */
  'decline-return-late': {
    from: ['delivered'],
    to: 'same',
    by: ['seller'],
    event: 'order.changed',
    needs: 'return',
  },
  /** The seller has neither taken it back in time nor said why not: a moderator decides. */
  'leave-return': {
    from: ['shipped'],
    to: 'same',
    by: ['clock'],
    event: 'order.changed',
    needs: 'return',
    unless: ['dispute'],
    asks: 'moderator',
  },
  /** The seller sees it otherwise than the buyer who complains, and says how: a moderator decides. */
  contest: {
    from: ['confirmed', 'shipped'],
    to: 'same',
    by: ['seller'],
    event: 'order.changed',
    needs: 'answer',
    asks: 'moderator',
  },
  /** The seller would give a part back, and the buyer keep what they have. */
  'offer-part': {
    from: ['confirmed', 'shipped'],
    to: 'same',
    by: ['seller'],
    event: 'order.changed',
    needs: 'answer',
    asks: 'buyer',
  },
  /** The seller gives all of it back, also after a moderator was asked. */
  concede: {
    from: ['confirmed', 'shipped'],
    to: 'returned',
    by: ['seller'],
    event: 'order.returned',
    money: 'refund',
    needs: 'dispute',
  },
  /** The seller has not answered in time: a moderator decides without. */
  'leave-unanswered': {
    from: ['confirmed', 'shipped'],
    to: 'same',
    by: ['clock'],
    event: 'order.changed',
    needs: 'answer',
    asks: 'moderator',
  },
  /** The buyer is content with the part: it goes back to them, the rest to the seller. */
  'accept-part': {
    from: ['confirmed', 'shipped'],
    to: 'delivered',
    by: ['buyer'],
    event: 'order.delivered',
    money: 'release',
    needs: 'proposal',
  },
  /** The buyer is not: a moderator decides. */
  'refuse-part': {
    from: ['confirmed', 'shipped'],
    to: 'same',
    by: ['buyer'],
    event: 'order.changed',
    needs: 'proposal',
    asks: 'moderator',
  },
  /** The buyer has not said so in time: a moderator decides. */
  'leave-part': {
    from: ['confirmed', 'shipped'],
    to: 'same',
    by: ['clock'],
    event: 'order.changed',
    needs: 'proposal',
    asks: 'moderator',
  },
  /** A moderator has decided a dispute for the buyer. */
  'settle-for-buyer': {
    from: ['confirmed', 'shipped'],
    to: 'returned',
    by: ['moderator'],
    event: 'order.returned',
    money: 'refund',
    needs: 'dispute',
    unless: ['answer', 'proposal'],
  },
  /** A moderator has decided a dispute for the seller. */
  'settle-for-seller': {
    from: ['confirmed', 'shipped'],
    to: 'delivered',
    by: ['moderator'],
    event: 'order.delivered',
    money: 'release',
    needs: 'dispute',
    unless: ['answer', 'proposal'],
  },
  /** The buyer has everything back, by the provider or their bank, without us. */
  'refunded-outside': {
    from: ['pending', 'confirmed'],
    by: ['provider'],
    ...ended,
  },
  'refunded-outside-late': {
    from: ['shipped', 'delivered'],
    to: 'returned',
    by: ['provider'],
    event: 'order.returned',
  },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof transitions;
export const transitionNames = Object.keys(transitions) as TransitionName[];

/** @returns the transition, its optional parts readable. */
export function transitionOf(name: TransitionName): Transition {
  return transitions[name];
}

/** As much of an order as says which steps it can take. */
export interface Standing {
  status: OrderStatus;
  delivery: { method: 'pickup' | 'shipping' };
  dispute: { settledAt: string | null; asks: Asked } | null;
  returning: { declined?: object | undefined } | null;
  review: 'none' | 'awaiting' | 'approved';
  coupon?: { callingOff: 'alone' | 'together' | 'no_more' } | null | undefined;
}

/**
 * Why a step cannot be taken: it is somebody else's, the order is elsewhere, something is open, or is not, or what was bought
 * with it would be too little for its coupon.
 */
export type Obstacle = { why: 'party' | 'status' | 'coupon' } | { why: 'open' | 'not_open'; what: Hindrance };

/** @returns whose turn it is with a complaint that is open; undefined: none is. */
export function askedOf({ dispute }: Pick<Standing, 'dispute'>): Asked | undefined {
  return dispute === null || dispute.settledAt !== null ? undefined : dispute.asks;
}

/** @returns whether something is open that stands in the way of the clock. */
export function isOpen(order: Standing, hindrance: Hindrance): boolean {
  switch (hindrance) {
    case 'dispute':
      return askedOf(order) !== undefined;
    case 'answer':
      return askedOf(order) === 'seller';
    case 'proposal':
      return askedOf(order) === 'buyer';
    case 'return':
      return order.returning !== null && order.returning.declined === undefined;
    case 'review':
      return order.review === 'awaiting';
  }
}

/** @returns what keeps a party from a step; undefined: nothing does. */
export function obstacleTo(order: Standing, name: TransitionName, party: Party): Obstacle | undefined {
  const { from, by, unless = [], needs, only } = transitionOf(name);
  if (!by.includes(party)) return { why: 'party' };
  if (!from.includes(order.status) || (only !== undefined && order.delivery.method !== only))
    return { why: 'status' };
  if (name === 'cancel' && party === 'buyer' && order.coupon?.callingOff === 'no_more')
    return { why: 'coupon' };
  const inTheWay = unless.find((one) => isOpen(order, one));
  if (inTheWay !== undefined) return { why: 'open', what: inTheWay };
  return needs !== undefined && !isOpen(order, needs) ? { why: 'not_open', what: needs } : undefined;
}
