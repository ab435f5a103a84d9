import { useLingui } from '@lingui/react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import {
  useConfigure,
  useConnector,
  useHits,
  useInstantSearch,
  usePagination,
  useRange,
  useSearchBox,
  useSortBy,
} from 'react-instantsearch';
import { useStore } from 'zustand';
import { isSearchPath } from '../../addresses/search-path.ts';
import { sorts } from '../../addresses/search-route.ts';
import { searchTrouble } from '../../api/search.ts';
import { useHomeRegion } from '../../format/home-region.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { useReaderCurrency } from '../../format/reader-currency.ts';
import { connectBox } from '../map/connect-box.ts';
import { usePlace } from '../place/use-place.ts';
import type { ListingHit } from '../results/listing-hit.ts';
import { fromUiState, type IndexUiState, indexOf, toUiState } from '../route/ui-state.ts';
import { connectWords } from '../words/connect-words.ts';
import { understandingIn } from '../words/understanding-in.ts';
import { connectCurrency } from './connect-currency.ts';
import { SearchContext, type SearchState } from './search-context.ts';
import { useFacets } from './use-facets.ts';

/** Twelve rows of three, nine of four: no grid ends in a gap. */
export const HITS_PER_PAGE = 36;

const sortItems = [undefined, ...sorts].map((sort) => ({ value: indexOf(sort), label: sort ?? 'best' }));

/**
 * Mounts every widget once, without looks, and hands their state to the page. The looks may then come and go
 * (a rail here, a sheet there) without a refinement being lost when they do.
 */
export function SearchEngine({ children }: { children: ReactNode }) {
  // Words are made while rendering: in another language all that knows this state is rendered anew.
  useLingui();
  const region = useHomeRegion()?.code;
  // A parameter of our own, which the helper passes on but does not know.
  const own: object = region === undefined ? {} : { viewerRegion: region };
  useConfigure({ hitsPerPage: HITS_PER_PAGE, ...own });
  useSearchBox();
  useSortBy({ items: sortItems });
  const pages = usePagination({ padding: 2 });
  const { items } = useHits<ListingHit>();
  useRange({ attribute: 'price' });
  useConnector(connectBox, {}, { $$widgetType: 'vivarium.box' });
  usePlace();
  useConnector(connectWords, { unit: useLengthUnit() }, { $$widgetType: 'vivarium.words' });
  useConnector(connectCurrency, { reader: useReaderCurrency() }, { $$widgetType: 'vivarium.currency' });
  const facets = useFacets();
  const search = useInstantSearch<Record<string, IndexUiState>>({ catchError: true });
  const { indexUiState, setIndexUiState, results, status, error, refresh } = search;

  const hasLeft = useRef(false);
  useEffect(() => {
    hasLeft.current = false;
    return () => {
      hasLeft.current = true;
    };
  }, []);
  const route = useMemo(() => fromUiState(indexUiState as IndexUiState), [indexUiState]);
  const change = useCallback<SearchState['change']>(
    (next) => {
      // On the way to another page, or after it (an answer about where we are may be late), nothing is searched for.
      if (hasLeft.current || !isSearchPath(window.location.pathname)) return;
      setIndexUiState((state) => toUiState(next(fromUiState(state as IndexUiState))) as typeof state);
      // Other results begin at their beginning, wherever one stood among those before.
      scrollTo({ top: 0 });
    },
    [setIndexUiState],
  );
  const answer = results?.__isArtificial ? undefined : results;
  const understanding = useMemo(() => understandingIn(answer), [answer]);
  const trouble = useStore(searchTrouble);
  const state: SearchState = {
    route,
    change,
    facets,
    hits: items,
    pages,
    results: answer,
    understanding,
    status: trouble === undefined ? status : 'error',
    error: trouble?.error ?? error,
    retry: trouble?.retry ?? refresh,
  };
  return <SearchContext value={state}>{children}</SearchContext>;
}
