import { keptStore } from '../../format/kept-store.ts';

/** A finished search, to go back to. */
export interface RecentSearch {
  label: string;
  /** Where it led: the search page with what was set, or a seller's page. */
  path: string;
}

const MOST = 8;

/**
 * Puts a finished search first. The same search is there once; one that was only the beginning of it, as when somebody
 * pauses in the middle of a word, gives way to it.
 *
 * @returns at most eight, the newest first
 */
export function withRecent(recents: readonly RecentSearch[], finished: RecentSearch): RecentSearch[] {
  const label = finished.label.toLowerCase();
  const [last, ...earlier] = recents;
  const wasUnfinished =
    last !== undefined && label.startsWith(last.label.toLowerCase()) && isText(last) && isText(finished);
  const others = (wasUnfinished ? earlier : recents).filter(
    (one) => one.path !== finished.path && one.label.toLowerCase() !== label,
  );
  return [finished, ...others].slice(0, MOST);
}

function isText({ path }: RecentSearch): boolean {
  return path.startsWith('/search?q=') && !path.includes('&');
}

/** @returns what a stored text holds; what it should not hold is left out. */
export function readRecents(stored: string | null): RecentSearch[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isRecent(value: unknown): value is RecentSearch {
  if (typeof value !== 'object' || value === null) return false;
  const { label, path } = value as Partial<Record<string, unknown>>;
  return (
    typeof label === 'string' &&
    label.length <= 300 &&
    typeof path === 'string' &&
    // Of this site: "//elsewhere" would be another one.
    /^\/(search\?|seller\/)/.test(path)
  );
}

const recents = keptStore<readonly RecentSearch[]>('vivarium.recent-searches', readRecents);

function change(next: readonly RecentSearch[]): void {
  recents.keep(next.length === 0 ? undefined : JSON.stringify(next));
}

/** The searches that this person finished on this device. */
export const recentSearches = {
  store: recents,
  add: (finished: RecentSearch) => change(withRecent(recents.getState(), finished)),
  remove: (path: string) => change(recents.getState().filter((one) => one.path !== path)),
  clear: () => change([]),
};
