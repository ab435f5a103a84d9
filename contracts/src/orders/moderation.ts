import { z } from 'zod';
import { toldMoneySchema } from '../shared/money.ts';
import { pageParameters } from '../shared/query-values.ts';
import { orderItemSchema } from './http.ts';

/** What moderators decide of orders: a complaint, or whether one above a sum goes on. */
export const waitsForSchema = z.enum(['dispute', 'review']);
export type WaitsFor = z.infer<typeof waitsForSchema>;

/** The query string of `GET /admin/orders`. */
export const moderatedOrdersQuerySchema = z.strictObject({
  waits: waitsForSchema.optional().describe('Only those that wait for this decision'),
  ...pageParameters,
});

/** An order as a moderator sees it, with what each decision does to the money. */
export const moderatedOrderSchema = orderItemSchema.omit({ role: true, fee: true, payout: true }).extend({
  waitsFor: waitsForSchema.nullable(),
  /** What is held of it, less what is on its way back: a decision for the buyer gives them all of it. */
  held: toldMoneySchema,
  /** A decision for the seller gives them this, and the marketplace the fee. */
  ifForSeller: z.object({ seller: toldMoneySchema, fee: toldMoneySchema }),
});
export type ModeratedOrder = z.infer<typeof moderatedOrderSchema>;

/** The answer to `GET /admin/orders`: those that have waited longest first. */
export const moderatedOrdersPageSchema = z.object({
  items: z.array(moderatedOrderSchema),
  nextCursor: z.string().nullable(),
});

/** What shows a complaint and the answer to it, for its two parties and moderators. */
export const evidenceSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      /** Who shows it. */
      by: z.enum(['buyer', 'seller']),
      status: z.enum(['awaiting', 'ready', 'gone']),
      kind: z.enum(['image', 'video']).nullable(),
      width: z.int().nullable(),
      height: z.int().nullable(),
    }),
  ),
});
export type Evidence = z.infer<typeof evidenceSchema>;
