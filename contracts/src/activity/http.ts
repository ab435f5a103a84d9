import { slugSchema } from '@vivarium/catalogue/slug.ts';
import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { chosenFilterSchema, LONGEST_VALUE } from './chosen-filter.ts';

/** Bounds of `POST /activity`: what is above one is refused by name. */
export const activityBounds = {
  events: 20,
  query: 512,
  filters: 32,
  /** Characters of a value. */
  value: LONGEST_VALUE,
  results: 1_000_000_000,
  /** Listings that one impression names: a page of results. */
  listings: 100,
  /** Place of a listing among the results, from 1. */
  position: 100_000,
} as const;

/** A random id: UUIDv4 or UUIDv7 in lower case. */
const randomIdSchema = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'must be a UUID of version 4 or 7 in lower case',
  );

const category = slugSchema.max(64).optional().describe('The category that is looked at, where it is one');

/** What a person does with one listing, beside opening it from results. */
const onListing = {
  view: 'The page of a listing was looked at',
  favourite: 'A listing was made a favourite',
  contact: 'Its seller was asked',
  add_to_cart: 'It was put into a cart',
} as const;

/** What a person did. Chosen anew for each thing done, `id` is what makes a repeated event the same event. */
export const activityEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    id: randomIdSchema,
    type: z.literal('search').describe('A query was submitted'),
    query: z.string().max(activityBounds.query),
    filters: z.array(chosenFilterSchema).max(activityBounds.filters).describe('What else was set'),
    category,
    results: z.int().min(0).max(activityBounds.results).describe('How many listings were found'),
  }),
  z.strictObject({
    id: randomIdSchema,
    type: z.literal('refine').describe('A filter was chosen'),
    ...chosenFilterSchema.shape,
    category,
  }),
  z.strictObject({
    id: randomIdSchema,
    type: z.literal('impression').describe('Listings were shown among results'),
    listings: z.array(publicIdSchema).min(1).max(activityBounds.listings),
    query: z.string().max(activityBounds.query).optional(),
    category,
  }),
  z.strictObject({
    id: randomIdSchema,
    type: z.literal('click').describe('A listing was opened from results'),
    listing: publicIdSchema,
    position: z.int().min(1).max(activityBounds.position).describe('Place among the results, from 1'),
    category,
  }),
  ...(['view', 'favourite', 'contact', 'add_to_cart'] as const).map((type) =>
    z.strictObject({
      id: randomIdSchema,
      type: z.literal(type).describe(onListing[type]),
      listing: publicIdSchema,
      category,
    }),
  ),
]);
export type ActivityEvent = z.output<typeof activityEventSchema>;

/** Body of `POST /activity`. */
export const activityBodySchema = z.strictObject({
  visitor: randomIdSchema.describe('Made up at random for one session of a browser; never an account'),
  events: z.array(activityEventSchema).min(1).max(activityBounds.events),
});
export type ActivityBody = z.output<typeof activityBodySchema>;
