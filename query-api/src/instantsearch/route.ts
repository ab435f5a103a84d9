import { setImmediate } from 'node:timers/promises';
import {
  type SearchRequest,
  searchBodySchema,
  searchBounds,
} from '@vivarium/contracts/http/search-request.ts';
import type { FacetSearchResult, SearchResult } from '@vivarium/contracts/http/search-response.ts';
import { parseOrThrow } from '@vivarium/contracts/shared/problem.ts';
import type { RequestHandler } from 'express';
import { invalid } from '../platform/invalid.ts';
import type { RunSearches } from '../search/run-searches.ts';
import { createRunUnderstood } from '../understanding/run-understood.ts';
import { remembering, type UnderstandWords } from '../understanding/understand-words.ts';
import { facetRequest, facetSearchResult } from './facet-search.ts';
import { DEFAULT_HITS, hitsRequest } from './request.ts';
import { searchResult } from './response.ts';
import { understandingOf } from './understanding-of.ts';

/** `POST /search`: the InstantSearch clients' multi-query. All requests go to Elasticsearch together. */
export function searchRoute(runSearches: RunSearches, understandWords: UnderstandWords): RequestHandler {
  const runUnderstood = createRunUnderstood(runSearches);
  return async (request, response) => {
    const started = performance.now();
    const { requests } = parseOrThrow(searchBodySchema, request.body ?? {}, 'invalid_request');
    const understandOnce = remembering(understandWords);
    const parsed = requests.map((one, i) => {
      const path = `requests.${i}`;
      const understanding = understandingOf(one.params, understandOnce);
      return one.type === 'facet'
        ? { type: 'facet' as const, asked: one, understanding, facet: facetRequest(one, path) }
        : { type: 'hits' as const, asked: one, understanding, hits: hitsRequest(one, path, understanding) };
    });
    demandBounded(requests);
    const answers = await runUnderstood(
      parsed.map((one) => ({
        search: one.type === 'facet' ? one.facet.search : one.hits.search,
        understanding: one.understanding,
      })),
    );
    const elapsed = Math.round(performance.now() - started);
    const results: (SearchResult | FacetSearchResult)[] = [];
    for (const [i, one] of parsed.entries()) {
      const answer = answers[i];
      if (answer === undefined) continue;
      results.push(
        one.type === 'facet'
          ? facetSearchResult(one.asked, one.facet, answer.found, elapsed)
          : searchResult(one.asked, one.hits, answer, elapsed),
      );
      // Other requests get their turn between two pages of highlights.
      await setImmediate();
    }
    response.set('Cache-Control', 'no-store').json({ results });
  };
}

/** Each request may be large and there may be many, but not both: all of them are answered by one process at once. */
function demandBounded(requests: readonly SearchRequest[]): void {
  const different = new Map(requests.map((request) => [JSON.stringify(request), request]));
  const hits = [...different.values()].reduce(
    (sum, { type, params }) => sum + (type === 'facet' ? 0 : (params.hitsPerPage ?? DEFAULT_HITS)),
    0,
  );
  if (hits > searchBounds.hits) {
    throw invalid('requests', `must not ask for more than ${searchBounds.hits} hits altogether`);
  }
}
