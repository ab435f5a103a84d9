import type { ListingEventType } from '@vivarium/contracts/listings/events.ts';
import { listingStatusSchema } from '@vivarium/contracts/listings/status.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';
import type { AggregateKind } from '../aggregate/kind.ts';
import type { Listing } from './decision.ts';
import { listingEvent } from './listing-event.ts';

/** The answer to a command on a listing. */
export const listingAnswerSchema = z.object({ id: z.uuid(), version: z.int(), status: listingStatusSchema });
export type ListingAnswer = z.infer<typeof listingAnswerSchema>;

/** Listings as the kernel sees them. */
export const listingKind: AggregateKind<Listing, ListingEventType, ListingAnswer> = {
  name: 'listing',
  // The same words whether it never was or cannot be told.
  absent: () => new Problem('listing_not_found', 'There is no such listing.'),
  answerOf: ({ id, version, status }) => ({ id, version, status }),
  event: listingEvent,
};
