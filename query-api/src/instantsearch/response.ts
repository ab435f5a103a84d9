import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import type { FacetCounts } from '../search/facet-counts.ts';
import { lookedUp } from '../search/natural-order.ts';
import type { Answered } from '../understanding/running/run-understood.ts';
import { hitContext, hitOf } from './hit.ts';
import { leftOutOf } from './left-out.ts';
import type { HitsRequest } from './request.ts';

/**
 * @param isFirst whether it is the first answer, which says what may not be kept where the viewer lives
 * @returns the answer to one request in the shape that algoliasearch-helper reads
 */
export function searchResult(
  { indexName, params }: SearchRequest,
  { point, page, hitsPerPage }: Pick<HitsRequest, 'point' | 'page' | 'hitsPerPage'>,
  { search, found, understanding }: Answered,
  processingTimeMS: number,
  isFirst = false,
): SearchResult {
  const context = hitContext(params, { words: search.words, spelling: found.spelling, point });
  const reachable = Math.min(found.total, searchBounds.window);
  const { counts } = found;
  const leftOut = isFirst
    ? leftOutOf(params.viewerRegion, search.conditions, understanding?.chips)
    : undefined;
  return {
    hits: found.hits.map(({ document }) => hitOf(document, context)),
    nbHits: found.total,
    exhaustiveNbHits: found.totalIsExact,
    page,
    nbPages: hitsPerPage === 0 ? 0 : Math.ceil(reachable / hitsPerPage),
    hitsPerPage,
    processingTimeMS,
    query: params.query ?? '',
    params: encodeParams(params),
    index: indexName,
    exhaustiveFacetsCount: counts.exact,
    exhaustive: {
      nbHits: found.totalIsExact,
      facetsCount: counts.exact,
      facetValues: counts.cut.size === 0,
    },
    ...(understanding === undefined ? {} : { understanding }),
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(search.facets.length === 0 ? {} : facetsOf(search.facets, counts, params.sortFacetValuesBy)),
  };
}

function facetsOf(
  attributes: readonly string[],
  { values, stats, histogram }: FacetCounts,
  order: 'count' | 'alpha' = 'count',
): Pick<SearchResult, 'facets' | 'facets_stats' | 'userData'> {
  // A numeric attribute has statistics and no values, but InstantSearch's range looks for its entry.
  const facets = attributes.map((attribute) => {
    const counted = values.get(attribute) ?? [];
    const sorted = order === 'alpha' ? lookedUp(attribute, counted) : counted;
    return [attribute, Object.fromEntries(sorted.map(({ value, count }) => [value, count]))] as const;
  });
  return {
    facets: Object.fromEntries(facets),
    facets_stats: Object.fromEntries(stats),
    ...(histogram === undefined ? {} : { userData: [{ priceHistogram: histogram }] }),
  };
}

/** The request's parameters as Algolia echoes them: a query string, lists as JSON. */
export function encodeParams(params: SearchRequest['params']): string {
  const entries = Object.entries(params).filter(([, value]) => value !== undefined);
  return new URLSearchParams(
    entries.map(([name, value]): [string, string] => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  ).toString();
}
