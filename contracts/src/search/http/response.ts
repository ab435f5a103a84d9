import { z } from 'zod';
import { listingItemSchema } from '../../listings/http/item.ts';
import { understandingSchema } from '../../listings/http/understanding.ts';
import { leftOutSchema } from '../../shared/restrictions.ts';

const highlightSchema = z.object({
  /** Not escaped, as InstantSearch expects it: it escapes and only then puts its own tags in. */
  value: z.string(),
  matchLevel: z.enum(['none', 'partial', 'full']),
  matchedWords: z.array(z.string()),
});
export type Highlight = z.infer<typeof highlightSchema>;

/** A listing item with what InstantSearch adds. */
export const searchHitSchema = listingItemSchema.partial().extend({
  objectID: z.string(),
  _geoloc: z.object({ lat: z.number(), lng: z.number() }).optional(),
  _highlightResult: z.record(z.string(), z.unknown()),
  _snippetResult: z.record(z.string(), z.unknown()).optional(),
  _rankingInfo: z.record(z.string(), z.unknown()).optional(),
  description: z.string().optional(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const facetStatsSchema = z.object({ min: z.number(), max: z.number(), avg: z.number(), sum: z.number() });
export type FacetStats = z.infer<typeof facetStatsSchema>;

/**
 * Listings by price, in major units of the request's currency. The bounds are fixed and grow by about half,
 * since prices spread over four orders of magnitude: give every bucket the same width. A bucket holds
 * `from <= price < to`; the last has no `to`. Empty buckets at both ends are left out.
 */
export const priceHistogramSchema = z.object({
  interval: z.null(),
  buckets: z.array(z.object({ from: z.number(), to: z.number().optional(), count: z.int() })),
});
export type PriceHistogram = z.infer<typeof priceHistogramSchema>;

/** The answer to one request of hits and counts. */
export const searchResultSchema = z.object({
  hits: z.array(searchHitSchema),
  nbHits: z.int(),
  /** `false`: there are at least `nbHits`. */
  exhaustiveNbHits: z.boolean(),
  page: z.int(),
  nbPages: z.int(),
  hitsPerPage: z.int(),
  processingTimeMS: z.int(),
  query: z.string(),
  params: z.string(),
  index: z.string(),
  facets: z.record(z.string(), z.record(z.string(), z.int())).optional(),
  /** Price in major units of the request's currency, `publishedAt` in seconds since 1970, weight in grams. */
  facets_stats: z.record(z.string(), facetStatsSchema).optional(),
  /** Whether the counts are exact. Whether they are of all values: `exhaustive.facetValues`. */
  exhaustiveFacetsCount: z.boolean(),
  /** `facetValues: false`: some facet has more values than `maxValuesPerFacet`; the most frequent are told. */
  exhaustive: z.object({ nbHits: z.boolean(), facetsCount: z.boolean(), facetValues: z.boolean() }),
  /** Present when `facets` names `price`. */
  userData: z.array(z.object({ priceHistogram: priceHistogramSchema })).optional(),
  /** Present when the request says `understand`. */
  understanding: understandingSchema.optional(),
  /** In the first result of hits, when its `viewerRegion` leaves out what could have been among them. */
  leftOut: leftOutSchema.optional(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

/** The answer to a search among the values of one facet. */
export const facetSearchResultSchema = z.object({
  facetHits: z.array(z.object({ value: z.string(), highlighted: z.string(), count: z.int() })),
  exhaustiveFacetsCount: z.boolean(),
  processingTimeMS: z.int(),
});
export type FacetSearchResult = z.infer<typeof facetSearchResultSchema>;

/** The answer to `POST /search`: one result per request, in their order. */
export const searchResultsSchema = z.object({
  results: z.array(z.union([searchResultSchema, facetSearchResultSchema])),
});
