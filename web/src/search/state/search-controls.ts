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
  /** Replaces everything that is set. */
  show(route: SearchRoute): void;
  /** Changes what is set. */
  change(next: (route: SearchRoute) => SearchRoute): void;
}

const listeners = new Set<() => void>();
let controls: SearchControls | undefined;

/** Lends the controls; undefined takes them back. */
export function lendSearchControls(next: SearchControls | undefined): void {
  controls = next;
  for (const listener of listeners) listener();
}

/** Subscription for `useSyncExternalStore`. */
export function subscribeToSearchControls(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The controls of the search page, if it is open. */
export function currentSearchControls(): SearchControls | undefined {
  return controls;
}
