import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { someMoneySchema, toldMoneySchema } from '../shared/money.ts';
import { toldPersonSchema } from '../shared/person.ts';
import { textSchema } from '../shared/plain-text.ts';
import { pageParameters } from '../shared/query-values.ts';
import { offerPartySchema, offerStatusSchema } from './steps.ts';

/** Body of `POST /listings/:id/offers` and of a counter-offer: the price of one piece, in the currency of the listing. */
export const offerBodySchema = z.strictObject({
  amount: someMoneySchema,
  message: textSchema({ max: 500, lines: true }).optional(),
});
export type OfferBody = z.infer<typeof offerBodySchema>;

/** The answer to every command on an offer. */
export const offerReceiptSchema = z.object({ id: z.string(), version: z.int(), status: offerStatusSchema });
export type OfferReceipt = z.infer<typeof offerReceiptSchema>;

/** From which price on offers for a listing are accepted by themselves; null: never. Its seller alone sees it. */
export const offerTermsSchema = z.strictObject({ acceptFrom: someMoneySchema.nullable() });
export type OfferTerms = z.infer<typeof offerTermsSchema>;

export const offerTermsItemSchema = z.object({ acceptFrom: toldMoneySchema.nullable() });

/** An offer as one of its parties sees it. */
export const offerItemSchema = z.object({
  id: z.string(),
  version: z.int(),
  role: z.enum(['buyer', 'seller']),
  listing: z.object({
    id: z.string(),
    title: z.string(),
    category: z.string(),
    species: z.string().nullable(),
  }),
  buyer: toldPersonSchema,
  seller: toldPersonSchema,
  /** What the listing cost when it was made. */
  asked: toldMoneySchema,
  /** What lies on the table. */
  price: toldMoneySchema,
  status: offerStatusSchema,
  due: z.iso.datetime().nullable(),
  orderId: z.string().nullable(),
  timeline: z.array(
    z.object({
      what: z.string(),
      by: offerPartySchema,
      at: z.iso.datetime(),
      price: toldMoneySchema.nullable(),
      message: z.string().nullable(),
    }),
  ),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type OfferItem = z.infer<typeof offerItemSchema>;

export const myOffersQuerySchema = z.strictObject({
  role: z.enum(['buyer', 'seller']).optional(),
  status: offerStatusSchema.optional(),
  listing: publicIdSchema.optional(),
  ...pageParameters,
});

export const myOffersPageSchema = z.object({
  items: z.array(offerItemSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
