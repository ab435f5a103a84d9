import { slugSchema } from '@vivarium/catalogue/slug.ts';
import { z } from 'zod';

/** The query string of `GET /popular-filters`. */
export const popularFiltersQuerySchema = z.strictObject({
  category: slugSchema.max(64).optional().describe('Slug; without it over all categories'),
});

/** A filter that many choose. */
export const popularFilterSchema = z.object({
  attribute: z.string().describe('A facet attribute of `POST /search`'),
  value: z.string(),
  label: z.string(),
  count: z.int().describe('Active listings that have it, in the category'),
});
export type PopularFilter = z.infer<typeof popularFilterSchema>;

/** The answer to `GET /popular-filters`: the most popular first. */
export const popularFiltersSchema = z.object({
  basis: z
    .enum(['activity', 'listings'])
    .describe(
      '`activity`: what visitors chose of late; `listings`: what is listed most, where too few chose',
    ),
  items: z.array(popularFilterSchema),
});
export type PopularFilters = z.infer<typeof popularFiltersSchema>;
