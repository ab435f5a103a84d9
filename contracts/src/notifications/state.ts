import { z } from 'zod';
import { matchReasonSchema } from '../alerts/events.ts';
import { endReasonSchema } from '../orders/state.ts';
import { channelSchema } from '../saved-searches/state.ts';
import { uuidSchema } from '../shared/id.ts';
import { moneySchema } from '../shared/money.ts';

/** What people are told of. */
export const notificationTypeSchema = z.enum([
  'saved_search_match',
  'favourite_price_drop',
  'favourite_back_on_sale',
  'order',
  'offer',
  /** Money that was to be paid out, and was refused; `about` has the sum. */
  'withdrawal',
]);
export type NotificationType = z.infer<typeof notificationTypeSchema>;

/** What has happened to an order, as one of its parties is told of it. */
export const orderStepSchema = z.enum([
  'placed',
  'in_review',
  'approved',
  'paid',
  'shipped',
  /** Picked up, says its seller by the code of its buyer. */
  'handed_over',
  'released',
  'completed',
  'cancelled',
  'partly_refunded',
  'refunded',
  /** The bank of the buyer has sent back what had gone to them. */
  'refund_failed',
  /** They have it, in another way. */
  'refund_made_up',
  'return_asked',
  'return_withdrawn',
  /** While the money is held: a moderator decides. */
  'return_declined',
  /** Once the seller has it. */
  'return_declined_late',
  'returned',
  /** By the provider or the bank of the buyer, whatever has become of it. */
  'paid_back',
  'disputed',
  'answered',
  'part_offered',
  'part_accepted',
  'conceded',
  /** Nobody agrees, or somebody has not answered: a moderator decides. */
  'to_moderator',
  'settled_for_buyer',
  'settled_for_seller',
]);
export type OrderStep = z.infer<typeof orderStepSchema>;

/** What has happened to an offer, as one of its parties is told of it. */
export const offerNewsStepSchema = z.enum([
  'made',
  'countered',
  'accepted',
  /** By what the seller had said before: nobody asked them. */
  'accepted_unasked',
  'declined',
  'withdrawn',
  'expired',
  /** What it was for is not for sale any more. */
  'closed',
  /** It costs another currency by now: another offer may be made. */
  'repriced',
]);
export type OfferNewsStep = z.infer<typeof offerNewsStepSchema>;

/** Most listings that a bundle names; it counts all of them. */
export const LISTINGS_OF_A_BUNDLE = 20;

/** Something that somebody is told, as its events carry it. It is between the person and us. */
export const notificationStateSchema = z.object({
  /** Made of the person, the listing, its version and the reason: who is told twice of the same is told once. */
  id: uuidSchema,
  version: z.int().positive(),
  personId: uuidSchema,
  /** Counts up for each person; what is told later has a higher one. */
  number: z.int().positive(),
  type: notificationTypeSchema,
  reason: matchReasonSchema.nullable(),
  /** What it is about; null for a bundle. */
  listingId: uuidSchema.nullable(),
  listingVersion: z.int().nullable(),
  /** What a bundle is about, the first of them. */
  bundled: z.array(uuidSchema).max(LISTINGS_OF_A_BUNDLE),
  /** How many listings it is about. */
  listings: z.int().positive(),
  savedSearches: z.array(z.object({ id: uuidSchema, name: z.string() })),
  channels: z.array(channelSchema),
  /** When it is told by mail, if at all. */
  mail: z.enum(['instant', 'daily']).nullable(),
  /** Which order it is about, where it is about one; what is paid for it stands in `about`. */
  order: z
    .object({
      id: uuidSchema,
      step: orderStepSchema,
      role: z.enum(['buyer', 'seller']),
      /** When it happens by itself, or should be there. */
      until: z.iso.datetime().nullable(),
      /** Why it came to nothing. */
      why: endReasonSchema.nullable(),
      /** A part of the money that its seller offers to give back. */
      part: moneySchema.nullable().default(null),
    })
    .nullable()
    // Those from before there were orders.
    .default(null),
  /** Which offer it is about, where it is about one; the price on the table stands in `about`. */
  offer: z
    .object({
      id: uuidSchema,
      step: offerNewsStepSchema,
      role: z.enum(['buyer', 'seller']),
      /** When it expires by itself. */
      until: z.iso.datetime().nullable(),
    })
    .nullable()
    // Those from before offers were told of.
    .default(null),
  /** What the listing was called and cost when it was told; null for a bundle. */
  about: z.object({ title: z.string(), price: moneySchema }).nullable(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NotificationState = z.infer<typeof notificationStateSchema>;
