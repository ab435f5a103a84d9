import { zygositySchema } from '@vivarium/catalogue/zygosity.ts';
import { z } from 'zod';
import { deliveryMethodSchema } from '../../shared/delivery-method.ts';
import { toldMoneySchema } from '../../shared/money.ts';
import { attachedStatusSchema, filmSchema, pictureSchema } from '../../shared/picture.ts';
import { restrictedForSchema } from '../../shared/restrictions.ts';
import { understandingSchema } from './understanding.ts';

/** A listing as lists and search hits show it. */
export const listingItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  category: z.string(),
  price: toldMoneySchema,
  species: z.object({ slug: z.string(), commonName: z.string(), scientificName: z.string() }).nullable(),
  traits: z.array(
    z.object({
      label: z.string(),
      gene: z.string(),
      zygosity: zygositySchema,
      chance: z.int().optional(),
    }),
  ),
  /** Pictures that are ready, in order; the first is the card's. None: a drawing stands for it. */
  images: z.array(pictureSchema),
  sex: z.string().nullable(),
  lifeStage: z.string().nullable(),
  location: z.object({
    city: z.string(),
    region: z.string().nullable(),
    country: z.string(),
    lat: z.number(),
    lng: z.number(),
  }),
  /** Kilometres from the point asked about to the coarsened place, rounded down to 0.1; absent when none was asked. */
  distanceKm: z.number().optional(),
  seller: z.object({
    id: z.string(),
    displayName: z.string(),
    rating: z.number().optional(),
    /** Only of a shop that the marketplace vouches for. */
    isOfficialStore: z.literal(true).optional(),
  }),
  /** How many people like it. */
  favourites: z.int().nonnegative().optional(),
  publishedAt: z.iso.datetime().nullable(),
  version: z.int(),
  status: z.string(),
  /** Fragments with matches between `<em>` and `</em>`, their other text HTML-escaped. */
  highlights: z.record(z.string(), z.array(z.string())).optional(),
});
export type ListingItem = z.infer<typeof listingItemSchema>;

/** A listing's page: `GET /listings/:id`. */
export const listingDetailSchema = listingItemSchema.extend({
  subcategory: z.string().nullable(),
  /** Films that are ready, in order. */
  videos: z.array(filmSchema),
  /** All that is attached, in order, whatever became of it: as commands take it, and how far it is. */
  media: z.array(z.object({ id: z.string(), alt: z.string().optional(), status: attachedStatusSchema })),
  description: z.string(),
  /** How many there were, those that are sold included; and how many of them can be had. */
  quantity: z.int(),
  left: z.int(),
  /** How it can be had, where its seller does not offer every way. */
  delivery: z.array(deliveryMethodSchema).optional(),
  attributes: z.record(z.string(), z.unknown()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  soldAt: z.iso.datetime().nullable(),
  /** Visitors who looked at its page, each once a day; brought up every few seconds. */
  views: z.int().nonnegative().optional(),
  /** Present when the species may not be kept in the `viewer_region` that was asked with. */
  restrictedFor: restrictedForSchema.optional(),
});
export type ListingDetail = z.infer<typeof listingDetailSchema>;

export const facetValueSchema = z.object({ value: z.string(), label: z.string(), count: z.int() });

/** The answer to `GET /listings`. */
export const listingPageSchema = z.object({
  items: z.array(listingItemSchema),
  facets: z.record(z.string(), z.array(facetValueSchema)),
  /** Facets that have more values than are told here: the most frequent are. Ask with a larger `max_values` for more. */
  facetsTruncated: z.array(z.string()),
  total: z.int(),
  totalRelation: z.enum(['exact', 'at_least']),
  nextCursor: z.string().nullable(),
  /** Present with understand=true. */
  understanding: understandingSchema.optional(),
});
export type ListingPage = z.infer<typeof listingPageSchema>;
