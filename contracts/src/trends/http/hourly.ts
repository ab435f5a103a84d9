import { slugSchema } from '@vivarium/catalogue/slug.ts';
import { z } from 'zod';
import { trendFilterShape, trendRangeShape } from './filters.ts';

/** The query string of `GET /trends/hourly`. */
export const hourlyQuerySchema = z.strictObject({
  category: slugSchema.max(64).optional().describe('Slug; without it over all categories'),
});

/** The answer to `GET /trends/hourly`, and what `GET /trends/stream` tells when a window closes. */
export const hourlySchema = z.object({
  window: z.object({ start: z.iso.datetime(), end: z.iso.datetime() }),
  items: z.array(
    z.object({
      kind: z.enum(['category', 'species', 'trait', 'listing']),
      value: z.string(),
      label: z.string(),
      volume: z.int().describe('Different visitors in the five minutes of the window, at least three'),
      velocity: z
        .number()
        .nullable()
        .describe('Change since the window before: 1 is twice as many; null where there were none'),
    }),
  ),
});
export type Hourly = z.infer<typeof hourlySchema>;

/** The query string of `GET /trends/demand`. */
export const demandQuerySchema = z.strictObject({
  category: trendFilterShape.category,
  species: trendFilterShape.species,
  from: trendRangeShape.from.describe('First day (UTC), 29 days before “to” by default'),
  to: trendRangeShape.to,
});
export type DemandQuery = z.output<typeof demandQuerySchema>;

/** The answer to `GET /trends/demand`: what is wanted most against what there is, first. */
export const demandSchema = z.object({
  items: z.array(
    z.object({
      species: z.string(),
      trait: z.string().nullable(),
      searches: z
        .int()
        .describe(
          'Visitors of these days who searched for it or chose it, each once a day; fewer than three are told as none',
        ),
      savedSearches: z.int().describe('People with a saved search for it that is not paused'),
      active: z.int().describe('Listings of it on sale'),
      ratio: z
        .number()
        .describe('Searches and saved searches for each listing on sale; for none, as for one'),
    }),
  ),
});
export type Demand = z.infer<typeof demandSchema>;
