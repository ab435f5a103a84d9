import { z } from 'zod';
import { decodeId } from '../../shared/id.ts';
import { listOf, pageParameters } from '../../shared/query-values.ts';
import { listingStatusSchema } from '../status.ts';
import { listingItemSchema } from './item.ts';

/** The orders of one's own listings; `changed`: last changed first. */
export const myListingsSorts = ['changed', 'newest', 'price_asc', 'price_desc', 'title'] as const;
export type MyListingsSort = (typeof myListingsSorts)[number];

export const writtenSchema = z
  .string()
  .max(40)
  .refine(
    (text) => writtenVersionOf(text) !== undefined,
    'must be the id and the version of a listing, such as "7xK…:4"',
  );

/** @returns the listing and its version that a text such as `7xK…:4` names, its id as UUID; undefined when it names none. */
export function writtenVersionOf(text: string): { id: string; version: number } | undefined {
  const [, id = '', version] = /^([^:]+):([1-9]\d{0,8})$/.exec(text) ?? [];
  const uuid = decodeId(id);
  return uuid === undefined ? undefined : { id: uuid, version: Number(version) };
}

/** The query string of `GET /my/listings`. */
export const myListingsQuerySchema = z.strictObject({
  q: z
    .string()
    .max(512)
    .optional()
    .describe('Words that all stand in the listing, the last one as a beginning'),
  status: listOf(listingStatusSchema).optional(),
  sort: z.enum(myListingsSorts).optional(),
  min_version: listOf(writtenSchema)
    .optional()
    .describe('Ids of listings, each with a version: waits (at most 2 s) until the list shows them so'),
  ...pageParameters,
});

/** A person's own listing, in whatever status. */
export const myListingSchema = listingItemSchema.extend({
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type MyListing = z.infer<typeof myListingSchema>;

/** The answer to `GET /my/listings`, last changed first unless asked otherwise. */
export const myListingsPageSchema = z.object({
  items: z.array(myListingSchema),
  total: z.int(),
  /** How many listings the words find in each status, whatever `status` says; those in none are not named. */
  statuses: z.array(z.object({ value: z.string(), count: z.int() })),
  nextCursor: z.string().nullable(),
});
export type MyListingsPage = z.infer<typeof myListingsPageSchema>;
