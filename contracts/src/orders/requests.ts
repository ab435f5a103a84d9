import type { Party } from './life.ts';
import type { Claims } from './state.ts';
import {
  obstacleTo,
  type Standing,
  type TransitionName,
  transitionNames,
  transitions,
} from './transitions.ts';

/** As much of an order as says what may be done with it. */
export interface Allowing extends Standing {
  payment: { status: string; escrow: 'none' | 'held' | 'released' | 'refunded' };
  claims: Claims;
}

/** What is done with an order that is no step of the table of states: where it stands is the same after it. */
export type Request = 'pay' | 'dispute' | 'return' | 'refund';
/** What somebody does with an order. */
export type Deed = TransitionName | Request;

/** @returns whether money is held of an order that goes on: a part of it can go back. */
export function isHeld({ status, payment }: Pick<Allowing, 'status' | 'payment'>): boolean {
  // Of one that has come to nothing it is held too, until all of it has gone back.
  const underWay: readonly string[] = transitions['accept-part'].from;
  return payment.escrow === 'held' && underWay.includes(status);
}

/** @returns whether its buyer may say that something is wrong with it: once, while the money is held. */
export function mayComplain(order: Pick<Allowing, 'status' | 'payment' | 'dispute'>): boolean {
  return isHeld(order) && order.dispute === null;
}

/** @returns whether its buyer may ask to give it back: of what has been sent, once, and in time. */
export function mayAskToReturn(
  { status, returning, claims }: Pick<Allowing, 'status' | 'returning' | 'claims'>,
  now: Date,
): boolean {
  const isThere = status === 'shipped' || status === 'delivered';
  return isThere && returning === null && !isOver(claims.return, now);
}

/** @returns whether all that was bought with the same coupon is called off with an order, by the party who calls that off. */
export function callsOffTogether(party: Party, { coupon }: Pick<Allowing, 'coupon'>): boolean {
  return party === 'buyer' && coupon?.callingOff === 'together';
}

/** @returns whether it is too late. @param until null: there is no such time */
export function isOver(until: string | null, now: Date): boolean {
  return until !== null && now.getTime() > Date.parse(until);
}

/**
 * What a party may do with an order, by the table of states and beside it. Commands decide by the same functions, and pages
 * offer nothing else, so that nobody is offered what is refused.
 */
export function allowedTo(party: Party, order: Allowing, now: Date): Deed[] {
  const { status, payment } = order;
  const steps: Deed[] = transitionNames.filter((name) => obstacleTo(order, name, party) === undefined);
  if (party === 'buyer') {
    if (status === 'pending' && payment.status === 'pending') steps.push('pay');
    if (mayComplain(order)) steps.push('dispute');
    if (mayAskToReturn(order, now)) steps.push('return');
  }
  if ((party === 'seller' || party === 'moderator') && isHeld(order)) steps.push('refund');
  return steps;
}
