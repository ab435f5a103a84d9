import { z } from 'zod';
import { listOf, wholeNumberText } from '../../shared/query-values.ts';
import { listingStatusSchema } from '../status.ts';
import { listingItemSchema } from './item.ts';

/** The query string of `GET /my/listings`. */
export const myListingsQuerySchema = z.strictObject({
  status: listOf(listingStatusSchema).optional(),
  cursor: z.string().max(1024).optional(),
  limit: wholeNumberText(1, 100).optional(),
});

/** A person's own listing, in whatever status. */
export const myListingSchema = listingItemSchema.extend({
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** The answer to `GET /my/listings`, last changed first. */
export const myListingsPageSchema = z.object({
  items: z.array(myListingSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type MyListingsPage = z.infer<typeof myListingsPageSchema>;
