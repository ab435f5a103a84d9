import { searchBodySchema } from '@vivarium/contracts/http/search-request.ts';
import { parseOrThrow } from '@vivarium/contracts/shared/problem.ts';
import type { RequestHandler } from 'express';
import type { RunSearches } from '../search/run-searches.ts';
import { facetRequest, facetSearchResult } from './facet-search.ts';
import { hitsRequest } from './request.ts';
import { searchResult } from './response.ts';

/** `POST /search`: the InstantSearch clients' multi-query. All requests go to Elasticsearch together. */
export function searchRoute(runSearches: RunSearches): RequestHandler {
  return async (request, response) => {
    const started = performance.now();
    const { requests } = parseOrThrow(searchBodySchema, request.body ?? {}, 'invalid_request');
    const understood = requests.map((one, i) => {
      const path = `requests.${i}`;
      return one.type === 'facet'
        ? { type: 'facet' as const, asked: one, facet: facetRequest(one, path) }
        : { type: 'hits' as const, asked: one, hits: hitsRequest(one, path) };
    });
    const found = await runSearches(
      understood.map((one) => (one.type === 'facet' ? one.facet.search : one.hits.search)),
    );
    const elapsed = Math.round(performance.now() - started);
    const results = understood.flatMap((one, i) => {
      const answer = found[i];
      if (answer === undefined) return [];
      return one.type === 'facet'
        ? facetSearchResult(one.asked, one.facet, answer, elapsed)
        : searchResult(one.asked, one.hits, answer, elapsed);
    });
    response.set('Cache-Control', 'no-store').json({ results });
  };
}
