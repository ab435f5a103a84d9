import { z } from 'zod';
import { listingItemSchema } from '../listings/http/item.ts';
import { wholeNumberText } from '../shared/query-values.ts';
import { viewerRegionSchema } from '../shared/restrictions.ts';

/** The query string of `GET /listings/:id/similar`. */
export const similarQuerySchema = z.strictObject({
  limit: wholeNumberText(1, 24).optional(),
  viewer_region: viewerRegionSchema.optional(),
});

/** A listing like another, and what the two have in common; `distanceKm` is that between them. */
export const similarListingSchema = listingItemSchema.extend({
  distanceKm: z.number(),
  /** Genes that both have in the same zygosity. */
  sharedTraits: z.array(z.string()),
  /** Keys of the attributes of goods in which both have the same value. */
  sharedAttributes: z.array(z.string()),
  /** Its price divided by the other’s, of whatever currencies; null when the other’s is zero. */
  priceRatio: z.number().nullable(),
});
export type SimilarListing = z.infer<typeof similarListingSchema>;

/** The answer to `GET /listings/:id/similar`, the most similar first. */
export const similarListingsSchema = z.object({ items: z.array(similarListingSchema) });
export type SimilarListings = z.infer<typeof similarListingsSchema>;
