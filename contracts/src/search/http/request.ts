import { z } from 'zod';
import { chipIdSchema, understandingBounds } from '../../listings/http/understanding.ts';
import { lengthUnits } from '../../shared/length.ts';
import { currencySchema } from '../../shared/money.ts';
import { referenceRates } from '../../shared/reference-rates.ts';
import { viewerRegionSchema } from '../../shared/restrictions.ts';
import { searchBounds } from '../bounds.ts';

/** The indices that InstantSearch knows: one read model, five orders. */
export const searchIndexNames = [
  'listings',
  'listings_newest',
  'listings_price_asc',
  'listings_price_desc',
  'listings_distance',
] as const;
export type SearchIndexName = (typeof searchIndexNames)[number];

const text = z.string().max(searchBounds.text);
const names = z.array(text).max(searchBounds.facets);
const chipIds = z.array(chipIdSchema).max(understandingBounds.ids);
const nameOrNames = z.union([text, names]);
const filterGroups = z.union([
  z.string().max(searchBounds.text),
  z.array(z.union([text, z.array(text).max(searchBounds.filterValues)])).max(searchBounds.filterValues),
]);
/** Tags, `filters` and the like: known, unused here, so only ever empty. */
const nothing = z.union([z.literal(''), z.array(z.never()).max(0)]);

/** `params` of one request, by the names and meanings of Algolia's search API. */
export const searchParamsSchema = z.strictObject({
  query: z.string().max(searchBounds.query).optional(),
  page: z.int().min(0).optional(),
  hitsPerPage: z.int().min(0).max(searchBounds.hitsPerPage).optional(),
  /**
   * Attributes to count the values of; `*` for all but the rings, which stand beside it: `distance` counts those around `aroundLatLng` in
   * kilometres, `distanceMiles` in miles (`0-25`, …, `250+`), as if no radius were set.
   */
  facets: nameOrNames.optional(),
  maxValuesPerFacet: z.int().min(1).max(searchBounds.maxValuesPerFacet).optional(),
  sortFacetValuesBy: z.enum(['count', 'alpha']).optional(),
  /** Outer list: all; inner list: any. `attribute:value`, `attribute:-value` for not, `\-` for a literal hyphen. */
  facetFilters: filterGroups.optional(),
  /** Outer list: all; inner list: any. `price>=100`, `price:100 TO 200`; prices in major units of `currency`. */
  numericFilters: filterGroups.optional(),
  /** `lat,lng`. Without a radius it orders and measures but does not filter. */
  aroundLatLng: text.optional(),
  /** Metres around `aroundLatLng`, without which there is no radius. */
  aroundRadius: z.union([z.literal('all'), z.number().int().min(1).max(20_100_000)]).optional(),
  /**
   * `[[lat, lng, lat, lng], …]`, or the numbers alone, as a list or a text: north-east and south-west corner in either
   * order; several boxes are any of them. East of less than west crosses the antimeridian.
   */
  insideBoundingBox: z
    .union([
      z.string().max(4096),
      z
        .array(z.tuple([z.number(), z.number(), z.number(), z.number()]))
        .min(1)
        .max(searchBounds.boxes),
      z
        .array(z.number())
        .min(1)
        .max(searchBounds.boxes * 4),
    ])
    .optional(),
  highlightPreTag: z.string().max(64).optional(),
  highlightPostTag: z.string().max(64).optional(),
  attributesToHighlight: nameOrNames.nullable().optional(),
  attributesToSnippet: nameOrNames.nullable().optional(),
  attributesToRetrieve: nameOrNames.nullable().optional(),
  snippetEllipsisText: z.string().max(16).optional(),
  /** `false`: only what is spelt exactly so. */
  typoTolerance: z.union([z.boolean(), z.enum(['true', 'false', 'min', 'strict'])]).optional(),
  getRankingInfo: z.boolean().optional(),
  /** Ours, like the three after it. Off by default. */
  understand: z
    .boolean()
    .optional()
    .describe(
      'Words that name a species, trait, sex, life stage, category, price, place, origin or proven breeder narrow like ' +
        'refinements, and the rest is the text; the answer says so in “understanding”. A refinement of the same kind ' +
        'holds against the words. “near” without a distance means 100 km or 60 mi, “in” 25 km or 15 mi',
    ),
  understandWithout: chipIds.optional().describe('Ids of chips whose words are to be text after all'),
  understandAlso: chipIds.optional().describe('Ids of offers that are meant'),
  understandUnit: z
    .enum(lengthUnits)
    .optional()
    .describe('Unit of distances that the words say without one; km by default'),
  /** Ours too. */
  viewerRegion: viewerRegionSchema.optional(),
  currency: currencySchema
    .optional()
    .describe(
      'Currency of the bounds, bands and counts of prices, and of prices in the words that name none; USD by default. ' +
        `Prices of other currencies are converted by the reference rates of the ${referenceRates.source} of ` +
        referenceRates.day,
    ),
  /** Accepted and without effect: there is nothing here that they could switch. */
  analytics: z.boolean().optional(),
  analyticsTags: names.optional(),
  clickAnalytics: z.boolean().optional(),
  enablePersonalization: z.boolean().optional(),
  enableRules: z.boolean().optional(),
  enableABTest: z.boolean().optional(),
  enableReRanking: z.boolean().optional(),
  ruleContexts: names.optional(),
  userToken: text.optional(),
  tagFilters: nothing.optional(),
  filters: z.literal('').optional(),
  /** Facet value search only. */
  facetName: text.optional(),
  facetQuery: z.string().max(searchBounds.text).optional(),
  maxFacetHits: z.int().min(1).max(searchBounds.maxFacetHits).optional(),
});
export type SearchParams = z.output<typeof searchParamsSchema>;

/** One request: hits and counts, or (`type: "facet"`) a search among the values of one facet. */
export const searchRequestSchema = z.strictObject({
  type: z.enum(['default', 'facet']).optional(),
  indexName: z.enum(searchIndexNames),
  facet: text.optional(),
  params: searchParamsSchema.default({}),
});
export type SearchRequest = z.output<typeof searchRequestSchema>;

/** Body of `POST /search`. */
export const searchBodySchema = z.strictObject({
  requests: z.array(searchRequestSchema).min(1).max(searchBounds.requests),
});
