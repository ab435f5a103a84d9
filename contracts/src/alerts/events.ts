import { z } from 'zod';
import { channelSchema, frequencySchema } from '../saved-searches/state.ts';
import { envelopeSchema } from '../shared/envelope.ts';
import { uuidSchema } from '../shared/id.ts';
import { moneySchema } from '../shared/money.ts';

/** Why a listing starts to match. */
export const matchReasonSchema = z.enum(['published', 'back_on_sale', 'price_drop', 'changed']);
export type MatchReason = z.infer<typeof matchReasonSchema>;

/** A saved search that a listing starts to match, as far as whoever tells its person needs it. */
export const matchedSearchSchema = z.object({
  id: uuidSchema,
  name: z.string(),
  channels: z.array(channelSchema),
  frequency: frequencySchema,
});

/** Somebody, and which of their searches it is that match: none where they are told for another reason. */
export const matchedPersonSchema = z.object({
  personId: uuidSchema,
  savedSearches: z.array(matchedSearchSchema),
});
export type MatchedPerson = z.infer<typeof matchedPersonSchema>;

/** Most people that one event names; further ones are in further events. */
export const PEOPLE_OF_A_MATCH = 200;

/**
 * A listing, in one version of it, is something that people want to hear of: it starts to match saved searches, or they like it
 * and it has become cheaper or is back on sale. The subject is the listing. It may be said twice, with
 * other people beside each other: who is told of this version, or was of a newer one, is told once.
 */
export const listingMatchEventSchema = envelopeSchema.extend({
  type: z.literal('listing_match.found'),
  data: z.object({
    listing: z.object({
      id: uuidSchema,
      version: z.int().positive(),
      sellerId: uuidSchema,
      title: z.string(),
      price: moneySchema,
    }),
    reason: matchReasonSchema,
    /** Orders have let go of it, and nothing that its seller did: that is news each time. */
    released: z.literal(true).optional(),
    /** Why these people are told; unless said otherwise because it matches their saved searches. */
    favourite: z.literal(true).optional(),
    /**
     * Found by a search that looked back so far: since when exactly the listing matches is not known, it may have had another
     * version then. Whoever was told anything of it since then was told of this.
     */
    since: z.iso.datetime().optional(),
    /** In the order of their ids. */
    people: z.array(matchedPersonSchema).min(1).max(PEOPLE_OF_A_MATCH),
  }),
});
export type ListingMatchEvent = z.infer<typeof listingMatchEventSchema>;
