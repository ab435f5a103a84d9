import { z } from 'zod';
import { deliveryMethodSchema } from '../shared/delivery-method.ts';
import { uuidSchema } from '../shared/id.ts';
import { locationSchema } from '../shared/location.ts';
import { moneySchema } from '../shared/money.ts';
import { momentSchema } from './life.ts';
import { liveAnimalAttributesSchema } from './live-animal.ts';
import { listingStatusSchema } from './status.ts';

/** Attributes of goods: what the category declares, checked at the command side; see `catalogue/categories.ts`. */
export const goodsAttributesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type GoodsAttributes = z.infer<typeof goodsAttributesSchema>;

const listingBase = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  sellerId: uuidSchema,
  status: listingStatusSchema,
  subcategory: z.string().optional(),
  title: z.string(),
  description: z.string(),
  price: moneySchema,
  quantity: z.int().positive(),
  /** How it can be had, where its seller does not offer every way; absent: by all. */
  delivery: z.array(deliveryMethodSchema).min(1).optional(),
  /** What its seller has uploaded to show it, in order. Listings from before there were any have none. */
  media: z.array(z.object({ id: uuidSchema, alt: z.string() })).default([]),
  /** The point is coarsened: the exact one never leaves the command side. */
  location: locationSchema,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  /** The how manieth of its seller's it was on the day that it was first published; nobody counted those of before. */
  turn: z.int().positive().optional(),
  soldAt: z.iso.datetime().nullable(),
  /** What was paid, where the seller said so. */
  soldFor: moneySchema.optional(),
  /** That its owner says that it is sold, and not its orders: whatever comes back of these, it is not for sale. */
  soldElsewhere: z.literal(true).optional(),
  /** How much of it orders have left, by the newest word of its stock; nothing: nobody has ordered any yet. */
  stock: z
    .object({
      version: z.int().positive(),
      left: z.int().nonnegative(),
      reserved: z.int().nonnegative(),
      sold: z.int().nonnegative(),
    })
    .optional(),
  /** See {@link file://./life.ts}; listings from before it was kept have none. */
  life: z.array(momentSchema).optional(),
});

const animalListingSchema = listingBase.extend({
  category: z.literal('live-animal'),
  attributes: liveAnimalAttributesSchema,
});
const goodsListingSchema = listingBase.extend({
  category: z.string().refine((category) => category !== 'live-animal'),
  attributes: goodsAttributesSchema,
});

/** The whole public state of a listing, as events carry it. */
export const listingStateSchema = z.union([animalListingSchema, goodsListingSchema]);
export type AnimalListing = z.infer<typeof animalListingSchema>;
export type GoodsListing = z.infer<typeof goodsListingSchema>;
export type ListingState = AnimalListing | GoodsListing;

/** Narrows to a listing of a live animal. */
export function isAnimal(listing: ListingState): listing is AnimalListing {
  return listing.category === 'live-animal';
}
