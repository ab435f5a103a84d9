import type { ListingQuery } from '@vivarium/contracts/listings/http/query.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { isRingFacet } from '@vivarium/contracts/shared/distance-rings.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { listName } from '../cursor/cursor.ts';
import { facetField, namedFacets } from '../search/attributes.ts';
import { inCurrency } from '../search/condition.ts';
import { everything, type ListingSearch } from '../search/listing-search.ts';
import { currencyOf, pointOf, type Refinement, refinementsOf } from '../search/refinement.ts';
import type { SortOrder } from '../search/sort.ts';
import { searchWords } from '../search/text-query.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';
import type { Understanding } from '../understanding/meaning/meaning.ts';
import { overrule } from '../understanding/running/overrule.ts';
import { meaningOf, understandingOf, withFirstOffer } from '../understanding/running/understanding-of.ts';
import {
  pointNamed,
  searchBy,
  textWithMeaning,
  type Understood,
  type Way,
  ways,
} from '../understanding/running/ways.ts';
import { type Cursor, isCursorOf, openCursor } from './cursor.ts';

const DEFAULT_LIMIT = 20;
/** Values counted of each facet when nobody says how many. */
const FACET_VALUES = 100;
/** Counted when nobody says what. Places have too many values to be of use uncalled. */
const defaultFacets = namedFacets.filter((facet) => facet !== 'city' && facet !== 'traitZygosity');

/** `GET /listings` as searches: the first has the items, the others count one refined facet each. */
export interface ListPlan {
  /** Of the words as they were typed. */
  searches: readonly ListingSearch[];
  /** What the words mean, where that is to count; and how the page before took them. */
  understanding: Understanding | undefined;
  as: Way | undefined;
  /** By facet attribute, in the order they were asked for: position of the search that counts it. */
  countedBy: ReadonlyMap<string, number>;
  point: Point | undefined;
  /** Names of the list for its cursors, by how its words are taken. */
  lists: Readonly<Record<Way, string>>;
  /** Where the page goes on; undefined for the first. */
  cursor: Cursor | undefined;
  /** Items of a page. The first search looks for one more, which tells whether there is another page. */
  limit: number;
}

/** The query string of `GET /listings`, understood. */
export interface ParsedQuery {
  query: ListingQuery;
  /** Values by facet attribute (`attributes.brand`), from the `attr.…` parameters. */
  attributes: ReadonlyMap<string, readonly string[]>;
}

/**
 * @returns how a list is searched for, and how it is where its words find nothing: as the first of what they may mean. A page
 *   after the first goes on in the list that its cursor is of.
 * @throws {Problem} as {@link listPlan} does
 */
export function plansOf(
  { query, attributes }: ParsedQuery,
  understandWords: UnderstandWords,
): { plan: ListPlan; other?: () => ListPlan } {
  const planOf = (asked: ListingQuery) => listPlan({ query: asked, attributes }, understandWords);
  if (query.cursor === undefined) {
    const plan = planOf(query);
    const offered = withFirstOffer(query, plan.understanding);
    return { plan, other: offered && (() => planOf(offered)) };
  }
  try {
    return { plan: planOf(query) };
  } catch (error) {
    const offered = withFirstOffer(query, understandingOf(query, understandWords));
    if (offered === undefined) throw error;
    return { plan: planOf(offered) };
  }
}

/** @throws {Problem} 400 naming what is wrong; 422 for the distance order without a point. */
export function listPlan({ query, attributes }: ParsedQuery, understandWords: UnderstandWords): ListPlan {
  const understanding = understandingOf(query, understandWords);
  const point = pointOf(query) ?? (understanding && pointNamed(understanding));
  const currency = currencyOf(query);
  const refinements = refinementsOf(query, attributes);
  const words = searchWords(query.q ?? '');
  const order = orderOf(query, words.length > 0, point);
  const facets = facetsOf(query, point);
  // Who does not ask that the words be understood searches text, which means something all the same.
  const meaning =
    understanding === undefined && words.length > 0 ? meaningOf(query, understandWords) : undefined;
  const asText = (one: ListingSearch) => (meaning === undefined ? one : textWithMeaning(one, meaning));
  const { wanted } = understanding ?? meaning ?? {};
  const { lists, as, cursor } = place(
    query.cursor,
    {
      words,
      order,
      refinements,
      ...inCurrency(currency),
      ...(wanted === undefined || wanted === query.q?.trim() ? {} : { wanted }),
    },
    asText,
    understanding,
  );
  const limit = query.limit ?? DEFAULT_LIMIT;
  const isRefined = new Set(refinements.flatMap(({ facet }) => (facet === undefined ? [] : [facet])));
  const typed: ListingSearch = {
    words,
    // The first page decides whether to guess; of a guessed one the others are guessed at once.
    spelling: cursor?.spelling ?? 'auto',
    conditions: conditionsOf(refinements),
    order,
    from: 0,
    size: limit + 1,
    ...(cursor === undefined ? {} : { after: cursor.after }),
    facets: facets.filter((facet) => !isRefined.has(facet)),
    ...(facets.some(isRingFacet) ? { around: point } : {}),
    currency,
    maxValues: valuesOf(query, facets),
    withDescription: words.length > 0,
  };
  const search = asText(typed);
  const disjunctive = facets.filter((facet) => isRefined.has(facet));
  const counting = disjunctive.map((facet): ListingSearch => {
    const others = refinements.filter((refinement) => refinement.facet !== facet);
    return asText({ ...typed, after: undefined, size: 0, conditions: conditionsOf(others), facets: [facet] });
  });
  const countedBy = facets.map((facet) => [facet, disjunctive.indexOf(facet) + 1] as const);
  return {
    searches: [search, ...counting],
    countedBy: new Map(countedBy),
    understanding,
    as,
    point,
    lists,
    cursor,
    limit,
  };
}

function valuesOf({ max_values: most = FACET_VALUES }: ListingQuery, facets: readonly string[]): number {
  if (most * facets.length <= searchBounds.facetValues) return most;
  const altogether = `${searchBounds.facetValues} facet values altogether`;
  throw invalid('max_values', `must not ask for more than ${altogether}; name fewer facets`);
}

/** How the lists are called that the words may mean, and where in which of them the cursor goes on. */
function place(
  cursor: string | undefined,
  typed: {
    words: readonly string[];
    order: SortOrder;
    refinements: readonly Refinement[];
    currency?: Currency;
    /** The words without what they exclude, where they exclude anything. */
    wanted?: string;
  },
  asText: (search: ListingSearch) => ListingSearch,
  understood: Understood & Pick<Understanding, 'chips'> = { chips: [], rest: '' },
): Pick<ListPlan, 'lists' | 'as'> & { cursor?: Cursor } {
  const { chips, rest } = understood;
  const text = listName(typed);
  const meanings = chips.map(({ kind, value, excluded }) => [kind, value, excluded === true]);
  const nameOf = (way: Way) => (chips.length === 0 ? text : listName({ ...typed, way, meanings, rest }));
  const lists = Object.fromEntries(ways.map((way) => [way, way === 'text' ? text : nameOf(way)])) as Record<
    Way,
    string
  >;
  if (cursor === undefined) return { lists, as: undefined };
  const as = chips.length === 0 ? 'chips' : (ways.find((way) => isCursorOf(lists[way], cursor)) ?? 'chips');
  const { words, order, refinements } = typed;
  const search = asText({ ...everything, words, order, conditions: conditionsOf(refinements) });
  const taken = searchBy(as, search, overrule(chips, search.conditions), understood);
  return { lists, as, cursor: openCursor(lists[as], taken, cursor) };
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

/** What is asked as `distance` is counted in the unit of the request. */
function facetsOf({ facets, cursor, unit }: ListingQuery, point: Point | undefined): readonly string[] {
  if (facets === undefined) return cursor === undefined ? defaultFacets : [];
  if (facets.length === 1 && facets[0] === 'none') return [];
  if (facets.includes('distance') && point === undefined) {
    throw invalid('facets', 'names "distance", which needs lat and lng');
  }
  const unknown = facets.find((facet) => facet !== 'distance' && facetField(facet) === undefined);
  if (unknown !== undefined) throw invalid('facets', `names "${unknown}", which is not a facet`);
  const inUnit = (facet: string) => (facet === 'distance' && unit === 'mi' ? 'distanceMiles' : facet);
  return [...new Set(facets.map(inUnit))];
}
