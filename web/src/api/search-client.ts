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
};

/**
 * The bridge from InstantSearch to `POST /api/v1/search`.
 *
 * A newer search aborts the one before; the abandoned promise then settles as the newer one does (InstantSearch
 * drops answers out of order by itself, and never sees an abort as an error). Successful answers are kept for a
 * short while, so that coming back shows at once what was there; failures never are.
 *
 * @param send asks the API
 * @param now milliseconds; injected for tests
 */
export function createSearchClient(send: Send, now: () => number = Date.now): VivariumSearchClient {
  const kept = new Map<string, { at: number; answer: SearchAnswer }>();
  let pending: AbortController | undefined;
  let latest: Promise<SearchAnswer> | undefined;

  const remember = (key: string, answer: SearchAnswer) => {
    kept.delete(key);
    kept.set(key, { at: now(), answer });
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    return answer;
  };

  const searchHits = (requests: SearchRequests): Promise<SearchAnswer> => {
    const key = JSON.stringify(requests);
    pending?.abort();
    const known = kept.get(key);
    if (known !== undefined && now() - known.at < FRESH) {
      latest = Promise.resolve(known.answer);
      return latest;
    }
    const controller = new AbortController();
    pending = controller;
    const own: Promise<SearchAnswer> = send(requests, controller.signal).then(
      (answer) => remember(key, answer),
      (error: unknown) => {
        if (controller.signal.aborted && latest !== undefined && latest !== own) return latest;
        throw error;
      },
    );
    latest = own;
    return own;
  };

  return {
    search: ((requests: SearchRequests) => {
      const facetsOnly = requests.every((one) => 'type' in one && one.type === 'facet');
      return facetsOnly ? send(requests, new AbortController().signal) : searchHits(requests);
    }) as SearchClient['search'],
    clearCache: async () => kept.clear(),
  };
}
