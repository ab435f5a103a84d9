import { Problem } from '@vivarium/contracts/problem.ts';
import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import type {
  SearchIndexName,
  SearchParams,
  SearchRequest,
} from '@vivarium/contracts/search/http/request.ts';
import { isRingFacet } from '@vivarium/contracts/shared/distance-rings.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { facetAttributes, facetField, isNumericAttribute, numericAttributes } from '../search/attributes.ts';
import type { Condition } from '../search/condition.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import type { ListingSort, SortOrder } from '../search/sort.ts';
import { searchWords } from '../search/text-query.ts';
import { keepableIn } from '../search/viewer-region.ts';
import type { Understanding } from '../understanding/meaning/meaning.ts';
import { pointNamed } from '../understanding/running/ways.ts';
import { nameList, namesDescription } from './attribute-selection.ts';
import { facetConditions, unknownFacet } from './facet-filters.ts';
import { parseBoxes, parsePoint } from './geo-params.ts';
import { numericConditions } from './numeric-filters.ts';

/** Hits of a page when the client does not say, as in Algolia. */
export const DEFAULT_HITS = 20;
/** Values of a facet that are counted when the client does not say. */
export const DEFAULT_VALUES = 100;

const sortOfIndex: Record<SearchIndexName, ListingSort> = {
  listings: 'relevance',
  listings_newest: 'newest',
  listings_price_asc: 'price_asc',
  listings_price_desc: 'price_desc',
  listings_distance: 'distance',
};

/** A request of hits and counts, understood. */
export interface HitsRequest {
  search: ListingSearch;
  /** From where distances are measured. */
  point: Point | undefined;
  page: number;
  hitsPerPage: number;
}

/**
 * Reads one request of `POST /search`.
 * @param path where it stands in the body, e.g. `requests.0`
 * @param understanding what its words mean, where that is to count: a place that they name is where distances are told
 *   from, unless the request names a point
 * @throws {Problem} 400 naming what is unknown or over its bound; 422 for the distance order without a point
 */
export function hitsRequest(
  { indexName, params }: SearchRequest,
  path: string,
  understanding?: Understanding,
): HitsRequest {
  const at = `${path}.params`;
  const page = params.page ?? 0;
  const hitsPerPage = params.hitsPerPage ?? DEFAULT_HITS;
  if (page > 0 && page * hitsPerPage >= searchBounds.window) {
    throw invalid(
      `${at}.page`,
      `reaches beyond the first ${searchBounds.window.toLocaleString('en')} hits; narrow the search instead`,
    );
  }
  const asked = params.aroundLatLng ? parsePoint(params.aroundLatLng, `${at}.aroundLatLng`) : undefined;
  const point = asked ?? (understanding && pointNamed(understanding));
  const facets = facetsOf(params, point, `${at}.facets`);
  const search: ListingSearch = {
    ...textOf(params),
    conditions: conditionsOf(params, asked, at),
    order: orderOf(indexName, point, at),
    from: page * hitsPerPage,
    // The last page may be a short one: it ends where the window does.
    size: Math.min(hitsPerPage, searchBounds.window - page * hitsPerPage),
    facets,
    ...(facets.some(isRingFacet) ? { around: point } : {}),
    currency: params.currency ?? 'USD',
    maxValues: params.maxValuesPerFacet ?? DEFAULT_VALUES,
    withDescription: wantsDescription(params),
  };
  return { search, point, page, hitsPerPage };
}

/** The text of a request and whether its spelling may be guessed. */
export function textOf(params: SearchParams): Pick<ListingSearch, 'words' | 'spelling'> {
  const isStrict = params.typoTolerance === false || params.typoTolerance === 'false';
  return { words: searchWords(params.query ?? ''), spelling: isStrict ? 'exact' : 'auto' };
}

/** Everything that narrows a request. As in Algolia, a box on the map takes the place of a radius. */
export function conditionsOf(params: SearchParams, point: Point | undefined, at: string): Condition[] {
  const radius = params.aroundRadius === 'all' ? undefined : params.aroundRadius;
  if (radius !== undefined && point === undefined) {
    throw invalid(`${at}.aroundRadius`, 'needs aroundLatLng: a radius is around a point');
  }
  const conditions = [
    ...facetConditions(params.facetFilters, `${at}.facetFilters`, params.currency),
    ...numericConditions(params.numericFilters, `${at}.numericFilters`, params.currency),
    ...keepableIn(params.viewerRegion),
  ];
  if (params.insideBoundingBox) {
    const boxes = parseBoxes(params.insideBoundingBox, `${at}.insideBoundingBox`);
    conditions.push({ kind: 'boxes', boxes });
  } else if (radius !== undefined && point !== undefined) {
    conditions.push({ kind: 'within', point, metres: radius });
  }
  return conditions;
}

function orderOf(indexName: SearchIndexName, point: Point | undefined, at: string): SortOrder {
  const by = sortOfIndex[indexName];
  if (by !== 'distance') return { by };
  if (point !== undefined) return { by, point };
  throw new Problem('location_required', 'To order by distance, say from where: aroundLatLng is missing.', {
    details: [{ path: `${at}.aroundLatLng`, message: 'is needed to order by distance' }],
  });
}

/** Rings are counted where they are named: `*` does not say around what. */
function facetsOf({ facets }: SearchParams, point: Point | undefined, path: string): string[] {
  const asked = nameList(facets) ?? [];
  asked.forEach((attribute, i) => {
    if (attribute === '*' || facetField(attribute) !== undefined || isNumericAttribute(attribute)) return;
    const named = typeof facets === 'string' ? path : `${path}.${i}`;
    if (!isRingFacet(attribute)) throw invalid(named, unknownFacet(attribute));
    if (point === undefined)
      throw invalid(named, `"${attribute}" needs aroundLatLng: rings are around a point`);
  });
  const all = asked.includes('*') ? [...facetAttributes, ...numericAttributes] : [];
  return [...new Set([...all, ...asked.filter((attribute) => attribute !== '*')])].sort();
}

function wantsDescription(params: SearchParams): boolean {
  const named = [params.attributesToSnippet, params.attributesToHighlight, params.attributesToRetrieve];
  return named.some(namesDescription);
}
