import { deadlines } from '@vivarium/contracts/orders/deadlines.ts';
import { partySchema } from '@vivarium/contracts/orders/life.ts';
import { allowedTo, type Deed } from '@vivarium/contracts/orders/requests.ts';
import type { AnswerKind, OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { expect, it } from 'vitest';
import { terms } from './a-decision.ts';
import { anOrder } from './an-order.ts';
import { claimsOf } from './claims.ts';
import { decideAcceptedPart, decideAnswer } from './decide-answer.ts';
import { decideCancel } from './decide-cancel.ts';
import { decideDispute } from './decide-dispute.ts';
import { decideHandOver } from './decide-hand-over.ts';
import { decideRefund } from './decide-refund.ts';
import { decideDeclinedReturn, decideReturn, decideWithdrawnReturn } from './decide-return.ts';
import { decideShip } from './decide-ship.ts';
import { type Given, moveOrder } from './move-order.ts';
import { nextVersion } from './next-version.ts';

type Decide = (order: OrderState, given: Given) => { after: OrderState } | Problem;

const amount = { amount: 1_000, currency: 'USD' } as const;
const evidence: string[] = [];
const answer =
  (kind: AnswerKind): Decide =>
  (order, given) =>
    decideAnswer(order, { kind, text: 'x', evidence, ...(kind === 'part' && { amount }) }, given);

/** The commands of people, each as its request has it decided. What they do not do, the table alone decides. */
const commands: Partial<Record<Deed, Decide>> = {
  cancel: (order, given) => decideCancel(order, {}, given),
  ship: (order, given) => decideShip(order, { method: 'FedEx', trackingNumber: '1' }, given, false),
  'hand-over': (order, given) => decideHandOver(order, { code: 'ABCD-EFGH' }, given, 'ABCD-EFGH'),
  'withdraw-return': decideWithdrawnReturn,
  'decline-return': (order, given) =>
    order.status === 'shipped' ? decideDeclinedReturn(order, { reason: 'x' }, given) : refused,
  'decline-return-late': (order, given) =>
    order.status === 'delivered' ? decideDeclinedReturn(order, { reason: 'x' }, given) : refused,
  contest: answer('contest'),
  'offer-part': answer('part'),
  concede: answer('all'),
  'accept-part': (order, given) => {
    const decided = decideAcceptedPart(order, given);
    return decided instanceof Problem ? decided : decided.act;
  },
  dispute: (order, given) => decideDispute(order, { reason: 'other', text: 'x', evidence }, given),
  return: (order, given) => decideReturn(order, {}, given),
  refund: (order, given) => decideRefund(order, { amount }, given),
};
const refused = new Problem('order_status_conflict', 'It is elsewhere.');

/** What the provider does by itself: what is to go back has gone. */
const settled = (order: OrderState, given: Given): OrderState => {
  const hasGone = order.payment.escrow !== 'none' && order.promised === order.total.amount;
  if (!hasGone) return order;
  const payment = { status: 'refunded', escrow: 'refunded' } as const;
  return nextVersion(order, { payment, refunded: order.total.amount }, given);
};

const began = new Date('2026-12-01T10:00:00.000Z');
const hour = 3_600_000;
/** Moments at which something may be over. */
const later = [0, 80 * hour, 20 * 24 * hour].map((ms) => new Date(began.getTime() + ms));

/** What differs between orders for whoever does something with them. */
const keyOf = (
  { status, payment, dispute, returning, delivery, review, claims, coupon }: OrderState,
  now: Date,
) =>
  JSON.stringify([
    [status, payment, delivery.method, review, now, coupon],
    [dispute?.asks, dispute?.settledAt != null, dispute?.answer?.kind],
    [returning && (returning.declined ? 'declined' : 'open'), claims],
  ]);

/** Every state that an order comes to, by whatever anybody does at whichever of these moments. */
function everyState(): { order: OrderState; now: Date }[] {
  const seen = new Map<string, { order: OrderState; now: Date }>();
  const waiting = (['shipping', 'pickup'] as const).flatMap((method) =>
    (['none', 'awaiting'] as const).flatMap((review) =>
      ([undefined, 'alone', 'no_more'] as const).map((callingOff) => ({
        order: anOrder({
          ...{ review, delivery: { method, country: 'US', region: 'Oregon' } },
          ...(callingOff && { coupon: { minimum: 10_000, callingOff } }),
        }),
        now: began,
      })),
    ),
  );
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { order, now } = next;
    if (seen.has(keyOf(order, now))) continue;
    seen.set(keyOf(order, now), next);
    for (const when of later.filter((one) => one >= now)) {
      waiting.push({ order, now: when });
      for (const by of partySchema.options)
        for (const deed of allowedTo(by, { ...order, claims: claimsOf(order, terms) }, when)) {
          const given = { by, now: when, terms };
          const outcome = decide(deed, order, given);
          if (outcome instanceof Problem) continue;
          waiting.push({ order: settled(outcome.after, given), now: when });
        }
    }
  }
  return [...seen.values()];
}

function decide(deed: Deed, order: OrderState, given: Given): { after: OrderState } | Problem {
  // Its buyer pays at the provider, who takes it when all is well.
  if (deed === 'pay')
    return { after: nextVersion(order, { payment: { status: 'authorised', escrow: 'none' } }, given) };
  const command = commands[deed];
  if (command !== undefined) return command(order, given);
  return deed === 'dispute' || deed === 'return' || deed === 'refund'
    ? refused
    : moveOrder(order, deed, given);
}

const deeds = [...new Set([...Object.keys(commands), 'accept', 'pick-up', 'accept-return'])] as Deed[];

it('whatever an order comes to, its parties may do what is said to be allowed, and nothing else', () => {
  const states = everyState();
  expect(states.length).toBeGreaterThan(150);
  for (const { order, now } of states)
    for (const by of ['buyer', 'seller', 'moderator'] as const) {
      const asks = { ...order, claims: claimsOf(order, terms) };
      const said = allowedTo(by, asks, now).filter((deed) => deeds.includes(deed));
      const done = deeds.filter((deed) => !(decide(deed, order, { by, now, terms }) instanceof Problem));
      expect({ by, now, order, deeds: said.toSorted() }).toEqual({ by, now, order, deeds: done.toSorted() });
    }
});

it('whatever an order comes to, it ends by itself or waits for somebody who can do something', () => {
  for (const { order, now } of everyState()) {
    if (['cancelled', 'returned', 'delivered'].includes(order.status)) continue;
    const asks = { ...order, claims: claimsOf(order, terms) };
    const isClocked =
      order.due !== null && allowedTo('clock', asks, now).includes(deadlines[order.due.what].step);
    const isDecided = allowedTo('moderator', asks, now).includes('settle-for-buyer');
    const isAtProvider = order.status === 'pending' && order.payment.status === 'authorised';
    expect({ order, ends: isClocked || isDecided || isAtProvider }).toEqual({ order, ends: true });
  }
});
