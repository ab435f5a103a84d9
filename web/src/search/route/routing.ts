import type { Router, StateMapping, UiState } from 'instantsearch.js';
import history from 'instantsearch.js/es/lib/routers/history';
import { isSearchPath } from './search-path.ts';
import { fromQueryString, type SearchRoute, toQueryString } from './search-route.ts';
import { fromUiState, INDEX, type IndexUiState, toUiState } from './ui-state.ts';

/**
 * The search page's query string belongs to InstantSearch alone; pushes go through the application's router,
 * so that both agree on where we are.
 *
 * @param navigate puts a path onto the history, or in place of the present one
 */
export function searchRouting(navigate: (path: string, options: { replace: boolean }) => void): {
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
        // While one types, "back" should not go through every half-typed word.
        navigate(pathname + search, { replace: isTheSameButForText(here.search, search) });
      },
    }),
    stateMapping: {
      stateToRoute: (state) => fromUiState((state[INDEX] ?? {}) as IndexUiState),
      routeToState: (route) => ({ [INDEX]: toUiState({ ...route, facets: route.facets ?? {} }) }),
    },
  };
}

/** @returns whether two searches with a text differ in nothing but that text. */
function isTheSameButForText(before: string, after: string): boolean {
  const [one, other] = [fromQueryString(before), fromQueryString(after)];
  if (one.q === undefined || other.q === undefined) return false;
  const bare = (route: SearchRoute) => toQueryString({ ...route, q: '…', page: 1 });
  return one.page === undefined && bare(one) === bare(other);
}
