import { create } from 'zustand';
import type { Near, SearchRoute } from '../../addresses/search-route.ts';

/**
 * The line between the search box, which stands in the header of every page, and the search page, which is not
 * always there. While it is, it lends these controls; without them the box navigates to the search page.
 */
export interface SearchControls {
  /** The text searched for now. */
  query: string;
  /** Searches for a text within what else is set. */
  setQuery(text: string): void;
  /** The place that is searched around. */
  near: Near | undefined;
  /** Changes what is set. */
  change(next: (route: SearchRoute) => SearchRoute): void;
}

/** The controls of the search page, while it is open. */
export const useSearchControls = create<SearchControls | undefined>()(() => undefined);

/** Lends the controls; undefined takes them back. */
export function lendSearchControls(next: SearchControls | undefined): void {
  useSearchControls.setState(next, true);
}
