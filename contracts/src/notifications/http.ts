import { z } from 'zod';
import { matchReasonSchema } from '../alerts/events.ts';
import { listingItemSchema } from '../listings/http/item.ts';
import { endReasonSchema } from '../orders/state.ts';
import { publicIdSchema } from '../shared/id.ts';
import { toldMoneySchema } from '../shared/money.ts';
import { pageParameters } from '../shared/query-values.ts';
import { notificationTypeSchema, offerNewsStepSchema, orderStepSchema } from './state.ts';

/** The query string of `GET /notifications`. */
export const notificationsQuerySchema = z.strictObject({
  unread: z.enum(['true', 'false']).optional().describe('true: only what was not read yet'),
  after: publicIdSchema.optional().describe('Only what is newer than the notification of this id'),
  ...pageParameters,
});

/** Something that one is told, in the list and in the stream. */
export const notificationItemSchema = z.object({
  id: z.string(),
  type: notificationTypeSchema,
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
  reason: matchReasonSchema.optional(),
  /** Absent in a bundle, and where there is nothing to see any more. */
  listing: listingItemSchema.optional(),
  /** How many listings it is about: more than one in a bundle. */
  count: z.int(),
  /** The first listings of a bundle. */
  listings: z.array(listingItemSchema).optional(),
  savedSearches: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  /** Present where it is about an order. */
  order: z
    .object({
      id: z.string(),
      step: orderStepSchema,
      role: z.enum(['buyer', 'seller']),
      until: z.iso.datetime().nullable(),
      why: endReasonSchema.nullable(),
      /** A part of the money that is offered; absent where none is. */
      part: toldMoneySchema.optional(),
      /** What was ordered, as it was called then, and what is paid for it; absent once it is forgotten. */
      title: z.string().optional(),
      total: toldMoneySchema.optional(),
    })
    .optional(),
  /** Present where it is about an offer. */
  offer: z
    .object({
      id: z.string(),
      step: offerNewsStepSchema,
      role: z.enum(['buyer', 'seller']),
      until: z.iso.datetime().nullable(),
      /** For what, as it was called then, and the price that lay on the table; absent once it is forgotten. */
      title: z.string().optional(),
      price: toldMoneySchema.optional(),
    })
    .optional(),
  /** Present where it is about money that could not be paid out; the sum is absent once it is forgotten. */
  withdrawal: z.object({ amount: toldMoneySchema.optional() }).optional(),
});
export type NotificationItem = z.infer<typeof notificationItemSchema>;

/** The answer to `GET /notifications`, the newest first. */
export const notificationsPageSchema = z.object({
  items: z.array(notificationItemSchema),
  /** How many were not read yet, whatever the page shows. */
  unread: z.int(),
  nextCursor: z.string().nullable(),
});
export type NotificationsPage = z.infer<typeof notificationsPageSchema>;

/** Body of `POST /notifications/read`. */
export const readNotificationsBodySchema = z.union([
  z.strictObject({ ids: z.array(publicIdSchema).min(1).max(200) }),
  z.strictObject({ all: z.literal(true) }),
]);
export type ReadNotificationsBody = z.infer<typeof readNotificationsBodySchema>;

export const unreadSchema = z.object({ unread: z.int() });
