import type { Router, StateMapping, UiState } from 'instantsearch.js';
import history from 'instantsearch.js/es/lib/routers/history';
import { isSearchPath } from './search-path.ts';
import { fromQueryString, type SearchRoute, toQueryString } from './search-route.ts';
import { fromUiState, INDEX, type IndexUiState, toUiState } from './ui-state.ts';

/**
 * The search page's query string belongs to InstantSearch alone; pushes go through the application's router,
 * so that both agree on where we are.
 *
 * @param navigate pushes a path onto the history
 */
export function searchRouting(navigate: (path: string) => void): {
  router: Router<SearchRoute>;
  stateMapping: StateMapping<UiState, SearchRoute>;
} {
  let last: SearchRoute = { facets: {} };
  return {
    router: history<SearchRoute>({
      cleanUrlOnDispose: false,
      writeDelay: 250,
      createURL: ({ routeState, location }) => {
        const query = toQueryString({ ...routeState, facets: routeState.facets ?? {} });
        return `${location.origin}/search${query === '' ? '' : `?${query}`}`;
      },
      parseURL: ({ location }) => {
        // On the way to another page "back" still reaches this listener; that page's address says nothing to us.
        if (isSearchPath(location.pathname)) last = fromQueryString(location.search);
        return last;
      },
      push: (url) => {
        const { pathname, search } = new URL(url);
        const here = window.location;
        if (search === here.search && isSearchPath(here.pathname)) return;
        navigate(pathname + search);
      },
    }),
    stateMapping: {
      stateToRoute: (state) => fromUiState((state[INDEX] ?? {}) as IndexUiState),
      routeToState: (route) => ({ [INDEX]: toUiState({ ...route, facets: route.facets ?? {} }) }),
    },
  };
}
