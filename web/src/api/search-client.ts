import type { SearchClient } from 'instantsearch.js';

type SearchRequests = Parameters<SearchClient['search']>[0];
type SearchAnswer = { results: unknown[] };
export type Send = (requests: unknown, signal: AbortSignal) => Promise<SearchAnswer>;

/** Milliseconds for which an answer is good enough to come back to. */
const FRESH = 30_000;
const MOST_KEPT = 24;

export type VivariumSearchClient = SearchClient & {
  /** Forgets every answer, so that what was just written is seen. */
  clearCache(): Promise<void>;
  /** Nobody waits for an answer any more. */
  giveUp(): void;
};

interface Asking {
  /** Asks the API for hits. */
  hits: Send;
  /** Asks the API for the values of a facet. */
  facets: Send;
  /** An answer was given, from memory too. */
  onAnswer?: () => void;
}

/**
 * The bridge from InstantSearch to `POST /api/v1/search`.
 *
 * A newer search aborts the one before; the abandoned promise then settles as the newer one does (InstantSearch
 * drops answers out of order by itself, and never sees an abort as an error). What nobody waits for any more never
 * settles. Successful answers are kept for a short while, so that coming back shows at once what was there; failures
 * never are.
 *
 * @param now milliseconds; injected for tests
 */
export function createSearchClient(
  { hits, facets, onAnswer = () => {} }: Asking,
  now: () => number = Date.now,
): VivariumSearchClient {
  const kept = new Map<string, { at: number; answer: SearchAnswer }>();
  let pending: AbortController | undefined;
  let pendingFacet: AbortController | undefined;
  let latest: Promise<SearchAnswer> | undefined;

  const remember = (key: string, answer: SearchAnswer) => {
    kept.delete(key);
    kept.set(key, { at: now(), answer });
    onAnswer();
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    return answer;
  };

  const searchHits = (requests: SearchRequests): Promise<SearchAnswer> => {
    const key = JSON.stringify(requests);
    pending?.abort();
    const known = kept.get(key);
    if (known !== undefined && now() - known.at < FRESH) {
      onAnswer();
      latest = Promise.resolve(known.answer);
      return latest;
    }
    const controller = new AbortController();
    pending = controller;
    const own: Promise<SearchAnswer> = hits(requests, controller.signal).then(
      (answer) => remember(key, answer),
      (error: unknown) => {
        if (!controller.signal.aborted) throw error;
        return latest !== undefined && latest !== own ? latest : never();
      },
    );
    latest = own;
    return own;
  };

  const searchFacet = (requests: SearchRequests): Promise<SearchAnswer> => {
    pendingFacet?.abort();
    pendingFacet = new AbortController();
    const { signal } = pendingFacet;
    return facets(requests, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      return never();
    });
  };

  return {
    search: ((requests: SearchRequests) => {
      const facetsOnly = requests.every((one) => 'type' in one && one.type === 'facet');
      return facetsOnly ? searchFacet(requests) : searchHits(requests);
    }) as SearchClient['search'],
    clearCache: async () => kept.clear(),
    giveUp() {
      pending?.abort();
      pendingFacet?.abort();
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => {});
}
