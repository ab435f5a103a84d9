import { zygositySchema } from '@vivarium/catalogue/zygosity.ts';
import { z } from 'zod';
import { chipIdSchema } from '../listings/http/understanding.ts';
import { numberText, wholeNumberText } from '../shared/query-values.ts';
import { viewerRegionSchema } from '../shared/restrictions.ts';

/** The query string of `GET /suggestions`. */
export const suggestionsQuerySchema = z.strictObject({
  q: z.string().max(200).describe('What was typed so far; the last word may be unfinished'),
  limit: wholeNumberText(1, 20).optional(),
  lat: numberText(-90, 90).optional().describe('With lng: places nearby come first'),
  lng: numberText(-180, 180).optional(),
  radius: numberText(1, 1000)
    .optional()
    .describe('Kilometres around a place within which its listings are counted; 100 by default'),
  viewer_region: viewerRegionSchema.optional(),
});

/** A stretch of a text, in UTF-16 code units; `end` is behind it. */
export const textRangeSchema = z.object({ start: z.int(), end: z.int() });
export type TextRange = z.infer<typeof textRangeSchema>;

/** What every suggestion says, of whatever kind. */
const said = {
  label: z.string(),
  /** What the typed words match of the label. */
  highlights: z.array(textRangeSchema),
  /** The other name that was typed, where the label is not it: `BP`, `Python regius`. */
  alias: z.object({ text: z.string(), highlights: z.array(textRangeSchema) }).nullable(),
  /** What of the typed text is left to search for, when this is refined by. */
  query: z.string(),
  /** Active listings, up to a minute old. */
  count: z.int(),
};

export const suggestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('species'),
    species: z.string().describe('Slug'),
    scientificName: z.string(),
    ...said,
  }),
  z.object({
    kind: z.literal('trait'),
    gene: z.string().describe('Slug, within the species'),
    /** What was asked of the gene (“het clown”); null: any zygosity. */
    zygosity: zygositySchema.nullable(),
    species: z.string().describe('Slug'),
    speciesName: z.string(),
    ...said,
  }),
  z.object({
    kind: z.literal('combination'),
    combination: z.string().describe('Slug, within the species'),
    /** The trade name by itself; the label says what it stands for too. */
    name: z.string(),
    meaning: chipIdSchema.describe(
      'Id of the meaning that the name has when it is searched for and understood',
    ),
    species: z.string().describe('Slug'),
    speciesName: z.string(),
    ...said,
  }),
  z.object({
    kind: z.literal('category'),
    category: z.string().describe('Slug'),
    subcategory: z.string().nullable(),
    /** Of which the subcategory is one; null for a category. */
    categoryName: z.string().nullable(),
    ...said,
  }),
  z.object({
    kind: z.literal('seller'),
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    ...said,
  }),
  z.object({
    kind: z.literal('place'),
    name: z.string(),
    region: z.string().nullable(),
    /** ISO 3166-1 alpha-2. */
    country: z.string(),
    lat: z.number(),
    lng: z.number(),
    /** Kilometres around the place within which `count` listings are. */
    radius: z.number(),
    ...said,
  }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;
export type SuggestionKind = Suggestion['kind'];

/** The answer to `GET /suggestions`: kind by kind, the kind that fits best first. */
export const suggestionsSchema = z.object({ suggestions: z.array(suggestionSchema) });
export type Suggestions = z.infer<typeof suggestionsSchema>;
