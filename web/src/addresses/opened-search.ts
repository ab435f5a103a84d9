import { type SearchRoute, toQueryString } from './search-route.ts';

/** A saved search that the search page was opened by, as the history of the browser keeps it with the address. */
export interface OpenedSearch {
  id: string;
  name: string;
  /** When its person had last looked at what it finds, before they opened it. */
  seenAt: string;
  /** What it looks for; see {@link lookedFor}. */
  query: string;
}

/** @returns what goes with the address of an opened saved search. */
export function stateOf(savedSearch: OpenedSearch): { savedSearch: OpenedSearch } {
  return { savedSearch };
}

/** @param state what the history keeps with the present address: anything, also of another day */
export function openedSearchIn(state: unknown): OpenedSearch | undefined {
  const { savedSearch } = (state ?? {}) as { savedSearch?: Partial<OpenedSearch> };
  const { id, name, seenAt, query } = savedSearch ?? {};
  return id === undefined || name === undefined || seenAt === undefined || query === undefined
    ? undefined
    : { id, name, seenAt, query };
}

/** @returns what a search looks for, in whichever order and on whichever page it is shown. */
export function lookedFor({ page: _page, sort: _sort, ...route }: SearchRoute): string {
  return toQueryString(route);
}
