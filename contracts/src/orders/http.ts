import { z } from 'zod';
import { couponCodeSchema } from '../coupons/http.ts';
import { givenAddressSchema } from '../shared/address.ts';
import { MOST_EVIDENCE } from '../shared/attaching.ts';
import { deliveryMethodSchema } from '../shared/delivery-method.ts';
import { publicIdSchema } from '../shared/id.ts';
import { someMoneySchema, toldMoneySchema, wireMoneySchema } from '../shared/money.ts';
import { toldPersonSchema } from '../shared/person.ts';
import { textSchema } from '../shared/plain-text.ts';
import { pageParameters } from '../shared/query-values.ts';
import { declarationSchema } from './declarations.ts';
import { orderStatusSchema } from './life.ts';
import {
  answerKindSchema,
  answerSchema,
  askedSchema,
  callingOffSchema,
  cancellationSchema,
  chapterSchema,
  claimsSchema,
  complaintSchema,
  disputeSchema,
  dueSchema,
  escrowSchema,
  paymentStatusSchema,
  returningSchema,
  reviewSchema,
  shipmentSchema,
} from './state.ts';
import { paymentMethodSchema } from './transaction.ts';

export const deliverySchema = z
  .strictObject({
    method: deliveryMethodSchema,
    address: givenAddressSchema.optional(),
    addressId: publicIdSchema.optional().describe('Of one’s own book, in the place of an address'),
  })
  .refine(
    ({ method, address, addressId }) =>
      method === 'pickup' || address !== undefined || addressId !== undefined,
    {
      path: ['address'],
      message: 'is needed where something is to be sent',
    },
  );
export type Delivery = z.infer<typeof deliverySchema>;

const oneOfOffer = { path: ['quantity'], message: 'is 1 at the price of an offer' };
const isOneOfOffer = ({ offerId, quantity }: { offerId?: string | undefined; quantity: number }) =>
  offerId === undefined || quantity === 1;

const ordered = {
  listingId: publicIdSchema,
  quantity: z.int().min(1).max(9999).default(1),
  price: wireMoneySchema.optional(),
  offerId: publicIdSchema.optional().describe('An offer that was accepted: one piece at its price'),
  couponCode: couponCodeSchema.optional(),
};

/**
 * Body of `POST /orders`. `price`, where it is said, is what the buyer saw: another one is refused. An offer is for one
 * piece.
 */
export const placeOrderBodySchema = z
  .strictObject({ ...ordered, delivery: deliverySchema })
  .refine(isOneOfOffer, oneOfOffer);
export type PlaceOrderBody = z.infer<typeof placeOrderBodySchema>;

/** Body of `POST /transactions`: that of an order, which is picked up unless it says otherwise. */
export const startTransactionBodySchema = z
  .strictObject({
    ...ordered,
    delivery: deliverySchema.default({ method: 'pickup' }),
    paymentMethod: paymentMethodSchema.default('card'),
  })
  .refine(isOneOfOffer, oneOfOffer);
export type StartTransactionBody = z.infer<typeof startTransactionBodySchema>;

/** Things that are bought together at most. */
const MOST_BOUGHT = 50;

/** Body of `POST /purchases`: several listings, of several sellers too, paid together. */
export const purchaseBodySchema = z.strictObject({
  items: z
    .array(
      z
        .strictObject({
          listingId: publicIdSchema,
          quantity: z.int().min(1).max(9999).default(1),
          price: wireMoneySchema.optional(),
          offerId: publicIdSchema.optional(),
        })
        .refine(isOneOfOffer, oneOfOffer),
    )
    .min(1)
    .max(MOST_BOUGHT)
    .refine((items) => new Set(items.map(({ listingId }) => listingId)).size === items.length, {
      message: 'must name each listing once',
    }),
  delivery: deliverySchema,
  couponCode: couponCodeSchema.optional(),
  partly: z
    .boolean()
    .default(false)
    .describe('Whether the rest is bought where one of it cannot be had, now or until it is paid'),
});
export type PurchaseBody = z.infer<typeof purchaseBodySchema>;

/** Body of `POST /orders/:id/ship`; an estimated delivery is a day or a moment, within 60 days. */
export const shipBodySchema = z.strictObject({
  method: textSchema({ min: 1, max: 60 }).describe(
    'By whom and how fast; some categories, such as live animals, go only in some ways',
  ),
  trackingNumber: textSchema({ min: 1, max: 60 }),
  estimatedDelivery: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
  declared: z
    .array(declarationSchema)
    .max(declarationSchema.options.length)
    .optional()
    .describe(
      'What one confirms of the parcel: of a live animal all of it, or nothing where that may be left out',
    ),
});
export type ShipBody = z.infer<typeof shipBodySchema>;

/** Body of `POST /orders/:id/hand-over`: the code that the buyer shows, however it is typed. */
export const handOverBodySchema = z.strictObject({ code: textSchema({ min: 1, max: 20 }) });
export type HandOverBody = z.infer<typeof handOverBodySchema>;

export const handOverCodeSchema = z.object({ code: z.string() });
export type HandOverCode = z.infer<typeof handOverCodeSchema>;

export const reasonBodySchema = z.strictObject({ reason: textSchema({ max: 1000, lines: true }).optional() });
export type ReasonBody = z.infer<typeof reasonBodySchema>;

/** Body of `POST /orders/:id/decline-return`: why, which a moderator may have to read. */
export const declineReturnBodySchema = z.strictObject({
  reason: textSchema({ min: 1, max: 4000, lines: true }),
});
export type DeclineReturnBody = z.infer<typeof declineReturnBodySchema>;

/** Body of `POST /orders/:id/dispute`; photographs are uploads of the buyer. */
export const disputeBodySchema = z.strictObject({
  reason: complaintSchema,
  text: textSchema({ min: 1, max: 4000, lines: true }),
  evidence: z.array(publicIdSchema).max(MOST_EVIDENCE).default([]),
});
export type DisputeBody = z.infer<typeof disputeBodySchema>;

/** Body of `POST /orders/:id/answer`; photographs are uploads of the seller. */
export const answerBodySchema = z
  .strictObject({
    kind: answerKindSchema.describe(
      'That it is otherwise, that a part is offered, or that all of it goes back',
    ),
    text: textSchema({ max: 4000, lines: true }).default('').describe('Needed where it is otherwise'),
    amount: someMoneySchema.optional().describe('The part that is offered'),
    evidence: z.array(publicIdSchema).max(MOST_EVIDENCE).default([]),
  })
  .refine(({ kind, text }) => kind !== 'contest' || text !== '', {
    path: ['text'],
    message: 'is needed: say how it is',
  })
  .refine(({ kind, amount }) => (kind === 'part') === (amount !== undefined), {
    path: ['amount'],
    message: 'is needed where a part is offered, and nowhere else',
  });
export type AnswerBody = z.infer<typeof answerBodySchema>;

export const settleBodySchema = z.strictObject({ for: z.enum(['buyer', 'seller']) });
export type SettleBody = z.infer<typeof settleBodySchema>;

/** Body of `POST /orders/:id/refund`: a part, by the seller. */
export const refundBodySchema = z.strictObject({ amount: someMoneySchema });
export type RefundBody = z.infer<typeof refundBodySchema>;

const paymentOfOrderSchema = z.object({ id: z.string(), provider: z.string(), url: z.string() });

export const placedOrderSchema = z.object({
  id: z.string(),
  version: z.int(),
  status: orderStatusSchema,
  payment: paymentOfOrderSchema,
});
export type PlacedOrder = z.infer<typeof placedOrderSchema>;

/** What was reserved together, an order for each listing, and the listings that could not be had. */
export const purchasedSchema = z.object({
  orders: z.array(
    z.object({ id: z.string(), version: z.int(), status: orderStatusSchema, listingId: z.string() }),
  ),
  left: z.array(z.string()),
  payment: paymentOfOrderSchema,
});
export type Purchased = z.infer<typeof purchasedSchema>;

/** The answer to every other command on an order. */
export const orderReceiptSchema = z.object({ id: z.string(), version: z.int(), status: orderStatusSchema });
export type OrderReceipt = z.infer<typeof orderReceiptSchema>;

export const payBodySchema = z.strictObject({
  outcome: z.enum(['approve', 'decline', 'timeout', 'challenge', 'chargeback']),
});
export type PayBody = z.infer<typeof payBodySchema>;
export const paidSchema = z.object({ id: z.string(), status: z.string() });

/** An order as one of its parties sees it. */
export const orderItemSchema = z.object({
  id: z.string(),
  version: z.int(),
  role: z.enum(['buyer', 'seller']),
  listing: z.object({
    id: z.string(),
    title: z.string(),
    category: z.string(),
    species: z.string().nullable(),
  }),
  listingId: z.string(),
  buyerId: z.string(),
  sellerId: z.string(),
  buyer: toldPersonSchema,
  seller: toldPersonSchema,
  quantity: z.int(),
  unitPrice: toldMoneySchema,
  amount: z.string(),
  currency: z.string(),
  /** What a coupon has taken off; `total` is what is left to pay. */
  discount: toldMoneySchema,
  total: toldMoneySchema,
  refunded: toldMoneySchema,
  /** Where it was bought with a coupon for a minimum: that, and how its buyer calls it off. */
  coupon: z.object({ minimum: toldMoneySchema, callingOff: callingOffSchema }).nullable(),
  /** What the marketplace keeps of it, and what its seller gets: less with what goes back. The seller sees them. */
  fee: toldMoneySchema.nullable(),
  payout: toldMoneySchema.nullable(),
  status: orderStatusSchema,
  paymentId: z.string(),
  payment: paymentOfOrderSchema.extend({ status: paymentStatusSchema, escrow: escrowSchema }),
  delivery: z.object({ method: deliveryMethodSchema }),
  shipping: shipmentSchema
    /** What its seller was asked to confirm of it, and did not. */
    .extend({ undeclared: z.array(declarationSchema) })
    .nullable(),
  review: reviewSchema,
  dispute: disputeSchema
    .omit({ evidence: true })
    /** How many photographs there are; see `GET /account/orders/{id}/evidence`. */
    .extend({
      photographs: z.int(),
      answer: answerSchema
        .omit({ evidence: true })
        .extend({ photographs: z.int(), part: toldMoneySchema.nullable() })
        .nullable(),
      asks: askedSchema,
    })
    .nullable(),
  returning: returningSchema.nullable(),
  reason: z.string().nullable(),
  /** Why it was called off, in the words of who did; null: they said nothing. */
  cancellation: cancellationSchema.nullable(),
  /** What happens by itself, and when. */
  due: dueSchema.nullable(),
  /** Until when its buyer may still say what. */
  claims: claimsSchema,
  timeline: z.array(chapterSchema),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type OrderItem = z.infer<typeof orderItemSchema>;

export const myOrdersQuerySchema = z.strictObject({
  role: z.enum(['buyer', 'seller']).optional(),
  status: orderStatusSchema.optional(),
  ...pageParameters,
});

export const myOrdersPageSchema = z.object({
  items: z.array(orderItemSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type MyOrdersPage = z.infer<typeof myOrdersPageSchema>;
