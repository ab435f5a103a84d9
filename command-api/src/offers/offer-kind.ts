import type { OfferEvent, OfferEventType } from '@vivarium/contracts/offers/events.ts';
import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import { offerStatusSchema } from '@vivarium/contracts/offers/steps.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';
import type { Happening } from '../aggregate/decision.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';
import type { AggregateKind } from '../aggregate/kind.ts';

/** The answer to a command on an offer. */
export const offerAnswerSchema = z.object({ id: z.uuid(), version: z.int(), status: offerStatusSchema });
export type OfferAnswer = z.infer<typeof offerAnswerSchema>;

export function offerEvent(happening: Happening<OfferState, OfferEventType>, meta: EventMeta): OfferEvent {
  const { after: offer, changed } = happening;
  return eventOf('/command-api/offers', happening, { offer, changed }, meta);
}

/** Offers as the kernel sees them. */
export const offerKind: AggregateKind<OfferState, OfferEventType, OfferAnswer> = {
  name: 'offer',
  // The same words whether it never was or is between others.
  absent: () => new Problem('offer_not_found', 'There is no such offer.'),
  answerOf: ({ id, version, status }) => ({ id, version, status }),
  event: offerEvent,
};
