import { z } from 'zod';
import { uuidSchema } from '../shared/id.ts';
import { moneySchema } from '../shared/money.ts';
import { offerPartySchema, offerStatusSchema } from './steps.ts';

/** Something that happened to an offer; one that names a price says it in minor units. */
export const offerChapterSchema = z.object({
  what: z.string(),
  by: offerPartySchema,
  at: z.iso.datetime(),
  amount: z.int().positive().nullable(),
  message: z.string().nullable(),
});

/** An offer as its events carry it: between its two parties. What its seller would accept by itself is not in it. */
export const offerStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  buyerId: uuidSchema,
  sellerId: uuidSchema,
  listingId: uuidSchema,
  /** In which version of it the offer was made; those from before it was told say nothing of it. */
  listingVersion: z.int().positive().optional(),
  /** What it is for, and what it cost, when it was made. */
  item: z.object({ title: z.string(), category: z.string(), species: z.string().nullable() }),
  asked: moneySchema,
  /** The price of one piece that lies on the table: whoever accepts, accepts this. */
  price: moneySchema,
  status: offerStatusSchema,
  /** When it expires by itself; null: never more. */
  due: z.iso.datetime().nullable(),
  /** The order that was made at its price. */
  orderId: uuidSchema.nullable(),
  history: z.array(offerChapterSchema),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type OfferState = z.infer<typeof offerStateSchema>;
