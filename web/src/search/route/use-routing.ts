import type { StateMapping, UiState } from 'instantsearch.js';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { createSearchAddress } from './search-address.ts';
import { fromUiState, INDEX, type IndexUiState, toUiState } from './ui-state.ts';

const stateMapping: StateMapping<UiState, SearchRoute> = {
  stateToRoute: (state) => fromUiState((state[INDEX] ?? {}) as IndexUiState),
  routeToState: (route) => ({ [INDEX]: toUiState({ ...route, facets: route.facets ?? {} }) }),
};

/**
 * The search page's query string belongs to InstantSearch alone; changes of it go through the application's router, so
 * that both agree on where we are.
 *
 * @returns InstantSearch's `routing`; the same for as long as the page is shown
 */
export function useRouting() {
  const navigate = useNavigate();
  const location = useLocation();
  const state = useRef<unknown>(location.state);
  state.current = location.state;
  const [address] = useState(() =>
    createSearchAddress({
      read: () => window.location,
      // What the page was opened by stays with it while one narrows.
      navigate: (path, options) => navigate(path, { ...options, state: state.current }),
    }),
  );
  const [routing] = useState(() => ({ router: address, stateMapping }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the application has gone somewhere
  useEffect(() => address.follow(), [address, location]);
  useEffect(() => {
    document.addEventListener('click', address.settle, true);
    return () => document.removeEventListener('click', address.settle, true);
  }, [address]);
  return routing;
}
