import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import algoliasearchHelper from 'algoliasearch-helper';

/** What a person has set on the search page. */
export interface PageState {
  index?: string;
  query?: string;
  page?: number;
  /** By attribute: one of these values. */
  oneOf?: Record<string, string[]>;
  /** By attribute: all of these values. */
  allOf?: Record<string, string[]>;
  /** In major units. */
  price?: { min: number; max: number };
  around?: { lat: number; lng: number; metres: number };
}

/** The facets of the search page, as its widgets ask for them. */
const disjunctiveFacets = [
  'category',
  'subcategory',
  'species',
  'sex',
  'lifeStage',
  'origin',
  'sellerName',
  'country',
  'price',
];
const conjunctiveFacets = ['traits', 'traitZygosity'];

/**
 * @returns the requests of one load of the search page, as InstantSearch itself (algoliasearch-helper) makes them: one for
 *   the hits and all facets, and one for each refined facet, counted as if it were not refined
 */
export function pageRequests(state: PageState): SearchRequest[] {
  const caught: { requests: unknown } = { requests: undefined };
  const client = {
    addAlgoliaAgent() {},
    search(requests: unknown) {
      caught.requests = requests;
      return new Promise(() => {});
    },
  };
  const { index = 'listings', query = '', page = 0, oneOf = {}, allOf = {}, price, around } = state;
  const helper = algoliasearchHelper(client as Parameters<typeof algoliasearchHelper>[0], index, {
    query,
    page,
    hitsPerPage: 24,
    maxValuesPerFacet: 300,
    facets: conjunctiveFacets,
    disjunctiveFacets,
    disjunctiveFacetsRefinements: oneOf,
    facetsRefinements: allOf,
    ...(price === undefined
      ? {}
      : { numericRefinements: { price: { '>=': [price.min], '<=': [price.max] } } }),
    ...(around === undefined
      ? {}
      : { aroundLatLng: `${around.lat},${around.lng}`, aroundRadius: around.metres }),
    attributesToHighlight: ['title'],
  });
  helper.search();
  return caught.requests as SearchRequest[];
}

/**
 * The same page as our own page asks for it: more hits, words understood, and rings around a place, which are counted
 * whatever the radius.
 */
export function asOurPageAsks(requests: readonly SearchRequest[]): SearchRequest[] {
  return requests.map((request): SearchRequest => {
    const { params } = request;
    const rings = params.aroundLatLng && params.hitsPerPage ? ['distanceMiles'] : [];
    const facets = [params.facets ?? []].flat();
    return {
      ...request,
      params: {
        ...params,
        understand: true,
        understandUnit: 'mi',
        ...(params.hitsPerPage ? { hitsPerPage: 36 } : {}),
        ...(rings.length > 0 ? { facets: [...facets, ...rings] } : {}),
      },
    };
  });
}
