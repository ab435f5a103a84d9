import { z } from 'zod';
import { deliveryMethodSchema } from '../shared/delivery-method.ts';
import { uuidSchema } from '../shared/id.ts';
import { currencySchema, moneySchema } from '../shared/money.ts';
import { deadlineNameSchema } from './deadlines.ts';
import { declarationSchema } from './declarations.ts';
import { orderStatusSchema, partySchema } from './life.ts';

export const paymentStatusSchema = z.enum(['pending', 'authorised', 'completed', 'failed', 'refunded']);
export type PaymentStatus = z.infer<typeof paymentStatusSchema>;

/** Whether the marketplace holds the buyer's money for the seller. */
export const escrowSchema = z.enum(['none', 'held', 'released', 'refunded']);

/** Why an order came to nothing. */
export const endReasonSchema = z.enum([
  'unpaid',
  'payment_failed',
  'lost_together',
  'not_shipped',
  'by_buyer',
  'by_seller',
  'by_moderator',
  'sold_elsewhere',
  'refunded_by_provider',
  'charged_back',
  'returned',
  'dispute',
  'conceded',
]);
export type EndReason = z.infer<typeof endReasonSchema>;

/** Why a buyer is not content. */
export const complaintSchema = z.enum([
  'not_arrived',
  'dead_on_arrival',
  'unwell',
  'not_as_described',
  'damaged',
  'other',
]);

/** What a complaint is about: the same, or a return that the two have not agreed on. */
export const disputeReasonSchema = z.enum([...complaintSchema.options, 'return']);
export type DisputeReason = z.infer<typeof disputeReasonSchema>;

/** A step of an order's life, as its page tells of it. */
export const chapterSchema = z.object({ what: z.string(), by: partySchema, at: z.iso.datetime() });

/** What is under way. */
export const shipmentSchema = z.object({
  method: z.string(),
  trackingNumber: z.string(),
  shippedAt: z.iso.datetime(),
  estimatedDelivery: z.iso.datetime(),
  /** What the seller confirmed of it. */
  declared: z.array(declarationSchema).optional(),
});

/** What a moderator has to say of an order above a sum. */
export const reviewSchema = z.enum(['none', 'awaiting', 'approved']);

/** What a seller does about a complaint: says that it is otherwise, offers a part, or gives all of it back. */
export const answerKindSchema = z.enum(['contest', 'part', 'all']);
export type AnswerKind = z.infer<typeof answerKindSchema>;

export const answerSchema = z.object({
  kind: answerKindSchema,
  text: z.string(),
  evidence: z.array(uuidSchema),
  /** The part that is offered, in minor units. */
  part: z.int().positive().nullable(),
  at: z.iso.datetime(),
});

/** See `asks` of {@link file://./transitions.ts}. */
export const askedSchema = z.enum(['seller', 'buyer', 'moderator']);

export const disputeSchema = z.object({
  reason: disputeReasonSchema,
  text: z.string(),
  evidence: z.array(uuidSchema),
  // Those from before sellers answered are decided without.
  answer: answerSchema.nullable().default(null),
  asks: askedSchema.default('moderator'),
  openedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
});

/** What happens by itself, and when. */
export const dueSchema = z.object({ what: deadlineNameSchema, at: z.iso.datetime() });

/** Until when its buyer may say that an animal arrived dead, and may ask to give it back; null: there is no such time yet. */
export const claimsSchema = z.object({
  deadOnArrival: z.iso.datetime().nullable(),
  return: z.iso.datetime().nullable(),
});
export type Claims = z.infer<typeof claimsSchema>;

/** That the buyer wants to give it back. */
export const returningSchema = z.object({
  reason: z.string(),
  askedAt: z.iso.datetime(),
  /** That its seller does not take it back, and why. */
  declined: z.object({ text: z.string(), at: z.iso.datetime() }).optional(),
});

/**
 * How its buyer calls off what was bought with a coupon for a minimum: `alone`, where enough is left for the coupon; `together`
 * with all that was bought with it; `no_more`, since some of that has been sent, and stays cheaper by it.
 */
export const callingOffSchema = z.enum(['alone', 'together', 'no_more']);
export type CallingOff = z.infer<typeof callingOffSchema>;

/** In what words one of its parties has called it off. */
export const cancellationSchema = z.object({ by: partySchema, text: z.string() });

/** The steps of the sale that were taken, in the order of its saga; see command-api. */
const sagaSchema = z.object({
  name: z.string(),
  /** Steps that are done and not undone. */
  done: z.array(z.string()),
  state: z.enum(['running', 'completed', 'compensated']),
});

/** An order as its events carry it: between its two parties and us. No address is in it. */
export const orderStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  paymentId: uuidSchema,
  provider: z.string(),
  buyerId: uuidSchema,
  sellerId: uuidSchema,
  listingId: uuidSchema,
  /** What was bought, as it was then. */
  item: z.object({
    version: z.int().positive(),
    title: z.string(),
    category: z.string(),
    species: z.string().nullable(),
    mediaId: uuidSchema.nullable(),
  }),
  quantity: z.int().positive(),
  unitPrice: moneySchema,
  /** Units of the unit price, less the discount: what the buyer pays. */
  total: moneySchema,
  discount: z.int().nonnegative(),
  /** Where it was bought with a coupon for a minimum, in minor units; orders from before it was told say nothing of it. */
  coupon: z.object({ minimum: z.int().positive(), callingOff: callingOffSchema }).optional(),
  /** Of the total, what the marketplace keeps, in minor units. */
  fee: z.int().nonnegative(),
  /** What the marketplace adds to what the seller gets, since it bears the discount, in minor units. */
  subsidy: z.int().nonnegative().default(0),
  /** Of the total, what went back to the buyer, in minor units. */
  refunded: z.int().nonnegative(),
  /** The same, with what was promised in parts and has not gone yet. */
  promised: z.int().nonnegative(),
  status: orderStatusSchema,
  payment: z.object({ status: paymentStatusSchema, escrow: escrowSchema }),
  delivery: z.object({
    method: deliveryMethodSchema,
    country: z.string().nullable(),
    region: z.string().nullable(),
  }),
  shipment: shipmentSchema.nullable(),
  review: reviewSchema,
  /** That a moderator looks first at another order of its payment: it waits with that one. */
  besideReview: z.literal(true).optional(),
  dispute: disputeSchema.nullable(),
  returning: returningSchema.nullable(),
  reason: endReasonSchema.nullable(),
  /** Where whoever called it off has said why. */
  cancellation: cancellationSchema.optional(),
  /** What happens by itself, and when; null: nothing. */
  due: dueSchema.nullable(),
  /** Orders from before it was told say nothing of it until they move. */
  claims: claimsSchema.optional(),
  saga: sagaSchema,
  history: z.array(chapterSchema),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type OrderState = z.infer<typeof orderStateSchema>;

/** A payment as its events carry it; it pays for one order, or for several that were bought together. */
export const transactionStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  buyerId: uuidSchema,
  orderIds: z.array(uuidSchema).min(1),
  amount: z.int().positive(),
  currency: currencySchema,
  provider: z.string(),
  status: paymentStatusSchema,
  /** Minor units. */
  captured: z.int().nonnegative(),
  refunded: z.int().nonnegative(),
  failure: z.string().nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type TransactionState = z.infer<typeof transactionStateSchema>;

/** How much of a listing is reserved and sold: the rows behind it are what decides who gets the last one. */
export const inventoryStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  listingId: uuidSchema,
  quantity: z.int().positive(),
  reserved: z.int().nonnegative(),
  sold: z.int().nonnegative(),
});
export type InventoryState = z.infer<typeof inventoryStateSchema>;
