import type { Router, StateMapping, UiState } from 'instantsearch.js';
import { isSearchPath } from '../../addresses/search-path.ts';
import {
  fromQueryString,
  type SearchRoute,
  searchPath,
  toQueryString,
} from '../../addresses/search-route.ts';
import { fromUiState, INDEX, type IndexUiState, toUiState } from './ui-state.ts';

/** How long the address waits for the next change, in milliseconds: it should not follow every key. */
const WRITE_DELAY = 250;

/**
 * The search page's query string belongs to InstantSearch alone; changes of it go through the application's router, so
 * that both agree on where we are.
 *
 * @param navigate puts a path onto the history, or in place of the present one
 */
export function searchRouting(navigate: (path: string, options: { replace: boolean }) => void): {
  router: Router<SearchRoute>;
  stateMapping: StateMapping<UiState, SearchRoute>;
} {
  return {
    router: createRouter(navigate),
    stateMapping: {
      stateToRoute: (state) => fromUiState((state[INDEX] ?? {}) as IndexUiState),
      routeToState: (route) => ({ [INDEX]: toUiState({ ...route, facets: route.facets ?? {} }) }),
    },
  };
}

/**
 * In place of InstantSearch's own, which after “back” does not write before its delay is over, and so forgets in the
 * address what is chosen meanwhile. Here nothing is written when the address says it already, however it came to.
 */
function createRouter(navigate: Parameters<typeof searchRouting>[0]): Router<SearchRoute> {
  let last: SearchRoute = { facets: {} };
  let pending: ReturnType<typeof setTimeout> | undefined;
  let onPopState = () => {};
  /** On the way to another page “back” still reaches our listener; that page's address says nothing to us. */
  const read = () => {
    if (isSearchPath(window.location.pathname)) last = fromQueryString(window.location.search);
    return last;
  };
  const push = (route: SearchRoute) => {
    const here = read();
    if (toQueryString(here) === toQueryString(route)) return;
    // While one types, “back” should not go through every half-typed word.
    navigate(searchPath(route), { replace: isTheSameButForText(here, route) });
  };
  return {
    read,
    write(route) {
      clearTimeout(pending);
      pending = setTimeout(() => push(route), WRITE_DELAY);
    },
    onUpdate(callback) {
      onPopState = () => {
        clearTimeout(pending);
        callback(read());
      };
      window.addEventListener('popstate', onPopState);
    },
    createURL: (route) => `${window.location.origin}${searchPath({ ...route, facets: route.facets ?? {} })}`,
    dispose() {
      clearTimeout(pending);
      window.removeEventListener('popstate', onPopState);
    },
  };
}

/** @returns whether two searches with a text differ in nothing but that text. */
function isTheSameButForText(one: SearchRoute, other: SearchRoute): boolean {
  if (one.q === undefined || other.q === undefined) return false;
  const bare = (route: SearchRoute) => toQueryString({ ...route, q: '…', page: 1 });
  return one.page === undefined && bare(one) === bare(other);
}
