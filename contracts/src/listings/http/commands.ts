import { z } from 'zod';
import { LONGEST_ALT, MOST_ATTACHED } from '../../shared/attaching.ts';
import { givenDeliverySchema } from '../../shared/delivery-method.ts';
import { publicIdSchema } from '../../shared/id.ts';
import { givenLocationSchema } from '../../shared/location.ts';
import { currencySchema, wireMoneySchema } from '../../shared/money.ts';
import { plainText, textSchema } from '../../shared/plain-text.ts';

const title = textSchema({ min: 3, max: 255 });
const description = textSchema({ max: 10_000, lines: true });
const attributes = z
  .record(z.string(), z.unknown())
  .overwrite((given) =>
    Object.fromEntries(
      Object.entries(given).map(([key, value]) => [
        key,
        typeof value === 'string' ? plainText(value) : value,
      ]),
    ),
  );

const delivery = givenDeliverySchema.describe('How it can be had; where nothing is said, by every way');

/** Uploads in the order in which they are shown, the first on the card, each with what it shows in words. */
const media = z
  .array(
    z.strictObject({
      id: publicIdSchema,
      alt: textSchema({ max: LONGEST_ALT }).optional(),
    }),
  )
  .max(MOST_ATTACHED)
  .refine((given) => new Set(given.map(({ id }) => id)).size === given.length, 'names one of them twice');

/**
 * Body of `POST /listings`. `attributes` is checked against the schema of its category by the command side;
 * what a category demands may still be missing in a draft and is asked for at publishing.
 */
export const createListingBodySchema = z.strictObject({
  category: z.string().max(64),
  subcategory: z.string().max(64).optional(),
  title,
  description,
  price: wireMoneySchema,
  quantity: z.int().min(1).max(9999).default(1),
  delivery: delivery.optional(),
  location: givenLocationSchema,
  attributes: attributes.default({}),
  media: media.default([]),
});
export type CreateListingBody = z.infer<typeof createListingBodySchema>;

/** A price as a change gives it: without a currency it stays in the one that the listing has. */
const changedPrice = z.strictObject({ amount: z.string().max(16), currency: currencySchema.optional() });

/**
 * Body of `PATCH /listings/:id`. `attributes` replaces the whole set. The category changes only while it is a draft;
 * subcategory and attributes that are not said with it are then gone.
 */
export const changeListingBodySchema = z
  .strictObject({
    category: z.string().max(64),
    subcategory: z.string().max(64).nullable(),
    title,
    description,
    price: changedPrice,
    quantity: z.int().min(1).max(9999),
    delivery,
    location: givenLocationSchema,
    attributes,
    media,
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'says nothing to change');
export type ChangeListingBody = z.infer<typeof changeListingBodySchema>;

/** Body of `POST /listings/:id/mark-sold`: what was paid, which nobody must say. */
export const markSoldBodySchema = z.strictObject({
  price: changedPrice.optional().describe('What was paid; without a currency in that of the listing'),
});
export type MarkSoldBody = z.infer<typeof markSoldBodySchema>;

/** Body of `PUT /listings/:id`: everything anew. The category may be left out; another one is taken only while it is a draft. */
export const replaceListingBodySchema = createListingBodySchema.partial({ category: true });
export type ReplaceListingBody = z.infer<typeof replaceListingBodySchema>;

/** Body of `POST /admin/listings/:id/ban`: why, for whoever looks into it later, and for the seller. */
export const banListingBodySchema = z.strictObject({ reason: textSchema({ min: 3, max: 500 }) });
export type BanListingBody = z.infer<typeof banListingBodySchema>;

/** The answer to every command on a listing; `version` is what `min_version` and `If-Match` take. */
export const listingReceiptSchema = z.object({
  id: z.string(),
  version: z.int().positive(),
  status: z.string(),
});
export type ListingReceipt = z.infer<typeof listingReceiptSchema>;
