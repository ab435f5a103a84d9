import type { Router } from 'instantsearch.js';
import { isSearchPath } from '../../addresses/search-path.ts';
import { type SearchRoute, searchPath, toQueryString } from '../../addresses/search-route.ts';
import { readSearch } from './read-search.ts';

/** How long the address waits for the next change, in milliseconds: it should not follow every key. */
export const WRITE_DELAY = 250;

/** The address that the browser shows, and how it becomes another one. */
export interface AddressBar {
  /** Path and query string, as they are at this moment. */
  read(): Pick<Location, 'pathname' | 'search'>;
  /** Puts a path onto the history, or in place of the present one. */
  navigate(path: string, options: { replace: boolean }): void;
}

/** The address as InstantSearch's router, and the two things that only the page knows. */
export interface SearchAddress extends Router<SearchRoute> {
  /** Takes over the search that the address shows now, where something else than this page has changed it. */
  follow(): void;
  /** Writes at once what was to be written soon: for a click that may lead away. */
  settle(): void;
}

/**
 * Keeps the address and the search the same. Everything that changes the address by itself (links, “back”, the word mark)
 * is followed; what the page changes is written, a little later, and *only onto the address that was last read or
 * written here*. A page that is being left, or was, therefore never writes, however late its timers and answers come: the
 * address is another one by then.
 */
export function createSearchAddress(bar: AddressBar): SearchAddress {
  let last: SearchRoute = { facets: {} };
  /** The address that the search agrees with; undefined: none, it was changed while the address was another page's. */
  let known: string | undefined;
  let pending: { route: SearchRoute; timer: ReturnType<typeof setTimeout> } | undefined;
  let take: ((route: SearchRoute) => void) | undefined;

  const now = () => {
    const { pathname, search } = bar.read();
    return pathname + search;
  };
  const read = () => {
    const { pathname, search } = bar.read();
    if (!isSearchPath(pathname)) return last;
    known = pathname + search;
    last = readSearch(search);
    return last;
  };
  const forget = () => {
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    pending = undefined;
    known = undefined;
  };
  const follow = () => {
    if (take === undefined || now() === known || !isSearchPath(bar.read().pathname)) return;
    forget();
    take(read());
  };
  const settle = () => {
    if (pending === undefined) return;
    const { route } = pending;
    if (now() !== known) {
      forget();
      return follow();
    }
    clearTimeout(pending.timer);
    pending = undefined;
    const here = read();
    if (toQueryString(here) === toQueryString(route)) return;
    // While one types, “back” should not go through every half-typed word.
    bar.navigate(searchPath(route), { replace: isTheSameButForText(here, route) });
    read();
  };
  return {
    read,
    write(route) {
      clearTimeout(pending?.timer);
      if (take !== undefined) pending = { route, timer: setTimeout(settle, WRITE_DELAY) };
    },
    onUpdate(callback) {
      take = callback;
    },
    createURL: (route) => `${window.location.origin}${searchPath({ ...route, facets: route.facets ?? {} })}`,
    dispose() {
      forget();
      take = undefined;
    },
    follow,
    settle,
  };
}

/** @returns whether two searches with a text differ in nothing but that text. */
function isTheSameButForText(one: SearchRoute, other: SearchRoute): boolean {
  if (one.q === undefined || other.q === undefined) return false;
  const bare = (route: SearchRoute) => toQueryString({ ...route, q: '…', page: 1 });
  return one.page === undefined && bare(one) === bare(other);
}
