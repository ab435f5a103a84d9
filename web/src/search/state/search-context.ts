import type { AnimalFacet } from '@vivarium/catalogue/animal-attributes.ts';
import type { Hit } from 'instantsearch.js';
import type { PaginationRenderState } from 'instantsearch.js/es/connectors/pagination/connectPagination';
import type { RefinementListRenderState } from 'instantsearch.js/es/connectors/refinement-list/connectRefinementList';
import { createContext, useContext } from 'react';
import type { useInstantSearch } from 'react-instantsearch';
import type { SearchRoute } from '../../addresses/search-route.ts';
import type { ListingHit } from '../results/listing-hit.ts';
import type { Understanding } from '../words/understanding-in.ts';

export type FacetName =
  | 'category'
  | 'subcategory'
  | 'animalGroup'
  | 'species'
  | 'traits'
  | 'traitZygosity'
  | AnimalFacet
  | 'sellerName'
  | 'officialStore'
  | 'country';

type SearchResults = NonNullable<ReturnType<typeof useInstantSearch>['results']>;

/** What every part of the search page knows and can do. */
export interface SearchState {
  route: SearchRoute;
  /** Searches for something else; keeps what it is not told about when given a function. */
  change(next: (route: SearchRoute) => SearchRoute): void;
  facets: Record<FacetName, RefinementListRenderState>;
  /** The listings of this page, their highlights made safe. */
  hits: Hit<ListingHit>[];
  pages: PaginationRenderState;
  /** The last answer; undefined until there is one. While another is on its way the last one stays. */
  results: SearchResults | undefined;
  /** What that answer made of the words; undefined when they were searched as typed. */
  understanding: Understanding | undefined;
  status: 'idle' | 'loading' | 'stalled' | 'error';
  error: Error | undefined;
  retry(): void;
}

export const SearchContext = createContext<SearchState | undefined>(undefined);

/** @returns the state of the search page. @throws outside of it. */
export function useSearch(): SearchState {
  const state = useContext(SearchContext);
  if (state === undefined) throw new Error('useSearch is for parts of the search page');
  return state;
}
