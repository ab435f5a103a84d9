import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { listingStateSchema } from './state.ts';

/** What can happen to a listing: one event per accepted command, each carrying the whole state after it. */
export const listingEventTypeSchema = z.enum([
  'listing.created',
  'listing.changed',
  'listing.published',
  'listing.reserved',
  'listing.released',
  'listing.sold',
  'listing.hidden',
  'listing.removed',
  'listing.banned',
  'listing.unbanned',
  /** Not a happening: the state as a rebuild or the reconciler reads it from the write store. */
  'listing.snapshotted',
]);
export type ListingEventType = z.infer<typeof listingEventTypeSchema>;

export const listingEventSchema = envelopeSchema.extend({
  type: listingEventTypeSchema,
  data: z.object({
    listing: listingStateSchema,
    /**
     * Names of the top-level fields that differ from the version before. What follows from every change is left out, here and
     * in `previous`: `version`, `updatedAt` and `life`.
     */
    changed: z.array(z.string()),
    /** What these fields were; null: not there. With the state it is what the listing said before. Old events have none. */
    previous: z.record(z.string(), z.unknown()).optional(),
    /** Why a moderator, who is the `actorid`, took it down. Events from before it was said have none. */
    moderation: z.object({ reason: z.string() }).optional(),
  }),
});
export type ListingEvent = z.infer<typeof listingEventSchema>;
