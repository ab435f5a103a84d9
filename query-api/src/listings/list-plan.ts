import type { ListingQuery } from '@vivarium/contracts/http/listing-query.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { Problem } from '@vivarium/contracts/shared/problem.ts';
import { invalid } from '../platform/invalid.ts';
import { facetField, namedFacets } from '../search/attributes.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import type { SortOrder } from '../search/sort.ts';
import { searchWords } from '../search/text-query.ts';
import { listName, openCursor } from './cursor.ts';
import type { ParsedQuery } from './parse-query.ts';
import { pointOf, type Refinement, refinementsOf } from './refinement.ts';

const DEFAULT_LIMIT = 20;
/** Values counted of each facet. */
const FACET_VALUES = 100;
/** Counted when nobody says what. Places have too many values to be of use uncalled. */
const defaultFacets = namedFacets.filter((facet) => facet !== 'city' && facet !== 'traitZygosity');

/** `GET /listings` as searches: the first has the items, the others count one refined facet each. */
export interface ListPlan {
  searches: readonly ListingSearch[];
  /** By facet attribute, in the order they were asked for: position of the search that counts it. */
  countedBy: ReadonlyMap<string, number>;
  point: Point | undefined;
  /** Name of the list for its cursors. */
  list: string;
}

/** @throws {Problem} 400 naming what is wrong; 422 for the distance order without a point. */
export function listPlan({ query, attributes }: ParsedQuery): ListPlan {
  const point = pointOf(query);
  const refinements = refinementsOf(query, attributes);
  const words = searchWords(query.q ?? '');
  const order = orderOf(query, words.length > 0, point);
  const facets = facetsOf(query);
  const list = listName({ words, order, refinements });
  const cursor =
    query.cursor === undefined ? undefined : openCursor(list, order, words.length > 0, query.cursor);
  const isRefined = new Set(refinements.flatMap(({ facet }) => (facet === undefined ? [] : [facet])));
  const search: ListingSearch = {
    words,
    // The first page decides whether to guess; of a guessed one the others are guessed at once.
    spelling: cursor?.spelling ?? 'auto',
    conditions: conditionsOf(refinements),
    order,
    from: 0,
    size: query.limit ?? DEFAULT_LIMIT,
    ...(cursor === undefined ? {} : { after: cursor.after }),
    facets: facets.filter((facet) => !isRefined.has(facet)),
    maxValues: FACET_VALUES,
    withDescription: words.length > 0,
  };
  const disjunctive = facets.filter((facet) => isRefined.has(facet));
  const counting = disjunctive.map((facet): ListingSearch => {
    const others = refinements.filter((refinement) => refinement.facet !== facet);
    return { ...search, after: undefined, size: 0, conditions: conditionsOf(others), facets: [facet] };
  });
  const countedBy = facets.map((facet) => [facet, disjunctive.indexOf(facet) + 1] as const);
  return { searches: [search, ...counting], countedBy: new Map(countedBy), point, list };
}

function conditionsOf(refinements: readonly Refinement[]) {
  return refinements.map(({ condition }) => condition);
}

function orderOf({ sort }: ListingQuery, hasText: boolean, point: Point | undefined): SortOrder {
  const by = sort ?? (hasText ? 'relevance' : 'newest');
  if (by !== 'distance') return { by };
  if (point !== undefined) return { by, point };
  throw new Problem('location_required', 'To order by distance, say from where: lat and lng are missing.', {
    details: [{ path: 'lat', message: 'is needed to order by distance' }],
  });
}

function facetsOf({ facets, cursor }: ListingQuery): readonly string[] {
  if (facets === undefined) return cursor === undefined ? defaultFacets : [];
  if (facets.length === 1 && facets[0] === 'none') return [];
  const unknown = facets.find((facet) => facetField(facet) === undefined);
  if (unknown !== undefined) throw invalid('facets', `names "${unknown}", which is not a facet`);
  return [...new Set(facets)];
}
