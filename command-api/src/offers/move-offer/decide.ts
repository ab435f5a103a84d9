import type { OfferEventType } from '@vivarium/contracts/offers/events.ts';
import type { OfferBody } from '@vivarium/contracts/offers/http.ts';
import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import {
  isOpenOffer,
  type OfferParty,
  type OfferStepName,
  offerStepOf,
} from '@vivarium/contracts/offers/steps.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Happening } from '../../aggregate/decision.ts';
import type { OfferTimes } from '../config.ts';

export interface Moving {
  by: OfferParty;
  now: Date;
  times: OfferTimes;
  /** Of a step that names another price. */
  counter?: OfferBody;
  /** Of one that orders at it. */
  orderId?: string;
}

const events: Readonly<Record<OfferStepName, OfferEventType>> = {
  counter: 'offer.countered',
  accept: 'offer.accepted',
  decline: 'offer.declined',
  withdraw: 'offer.withdrawn',
  order: 'offer.ordered',
  reopen: 'offer.reopened',
  expire: 'offer.expired',
  close: 'offer.closed',
  reprice: 'offer.closed',
};

/** Words between the two, after which it is taken or left. */
const MOST_CHAPTERS = 20;

/**
 * Takes a step of the table of steps. Pure.
 * @returns the offer after it; `offer_expired` where its time has passed, whether or not anybody has noticed yet;
 *   `offer_status_conflict` where the table has no such step.
 */
export function moveOffer(
  offer: OfferState,
  name: OfferStepName,
  { by, now, times, counter, orderId }: Moving,
): Happening<OfferState, OfferEventType> | Problem {
  const step = offerStepOf(offer.status, name, by);
  if (step === 'forbidden') return conflict('This step is not yours to take.');
  if (step === 'conflict') return conflict(wordsOf(offer, by));
  if (by !== 'clock' && isPast(offer, now))
    return new Problem('offer_expired', 'Its time has passed. Make another one.');
  const refusal = counter && priceRefused(offer, counter, by);
  if (refusal !== undefined) return refusal;
  const at = now.toISOString();
  const chapter = {
    ...{ what: name, by, at },
    ...{ amount: counter?.amount.amount ?? null, message: counter?.message || null },
  };
  const moved: OfferState = {
    ...{ ...offer, version: offer.version + 1, status: step.to },
    price: counter?.amount ?? offer.price,
    orderId: step.to === 'ordered' ? (orderId ?? null) : null,
    ...{ history: [...offer.history, chapter], updatedAt: at },
  };
  const changed = ['status', 'due', ...(counter ? ['price'] : []), ...(orderId ? ['orderId'] : [])];
  return { type: events[name], after: { ...moved, due: dueOf(moved, now, times) }, changed };
}

/** @returns whether nothing can be done with it any more but what happens by itself. */
export const isPast = ({ due }: OfferState, now: Date): boolean =>
  due !== null && Date.parse(due) <= now.getTime();

/** A price that was accepted is kept from then on, also through an order that came to nothing. */
function dueOf({ status, history }: OfferState, now: Date, times: OfferTimes): string | null {
  if (!isOpenOffer(status)) return null;
  if (status !== 'accepted') return new Date(now.getTime() + times.answerMs).toISOString();
  const accepted = history.findLast(({ what }) => what === 'accept')?.at ?? now.toISOString();
  return new Date(Date.parse(accepted) + times.priceMs).toISOString();
}

/** A seller who counters asks for more than was offered, a buyer who does offers less than is asked. */
function priceRefused(offer: OfferState, { amount: price }: OfferBody, by: OfferParty): Problem | undefined {
  if (price.currency !== offer.price.currency)
    return new Problem('mixed_currencies', `This offer is in ${offer.price.currency}.`);
  if (offer.history.length >= MOST_CHAPTERS)
    return new Problem('too_many_offers', 'Enough was said: accept it or decline it.');
  const most = by === 'seller' ? offer.asked.amount : offer.price.amount - 1;
  if (price.amount > most)
    return new Problem('offer_above_price', 'That is not below what is asked: accept it instead.');
  if (by === 'seller' && price.amount <= offer.price.amount)
    return new Problem('validation_failed', 'That is not more than was offered: accept it instead.', {
      details: [{ path: 'amount', message: 'must be more than was offered' }],
    });
  return undefined;
}

function wordsOf({ status }: OfferState, by: OfferParty): string {
  if (status === 'offered' || status === 'countered')
    return `It waits for its ${status === 'offered' ? 'seller' : 'buyer'}, not for its ${by}.`;
  return `An offer that is ${status} does not take this step.`;
}

function conflict(message: string): Problem {
  return new Problem('offer_status_conflict', message);
}
