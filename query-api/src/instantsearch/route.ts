import { setImmediate } from 'node:timers/promises';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import { searchBodySchema } from '@vivarium/contracts/search/http/request.ts';
import type { FacetSearchResult, SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { whileConnected } from '@vivarium/platform/http/while-connected.ts';
import type { RequestHandler } from 'express';
import { setXCache } from '../platform/x-cache.ts';
import type { RunSearches } from '../search/run-searches.ts';
import { createRunUnderstood } from '../understanding/run-understood.ts';
import { takingUpOffers } from '../understanding/take-up-offers.ts';
import { remembering, type UnderstandWords } from '../understanding/understand-words.ts';
import { demandBounded } from './demand.ts';
import { facetRequest, facetSearchResult } from './facet-search.ts';
import { hitsRequest } from './request.ts';
import { searchResult } from './response.ts';
import { firstOfferOf, understandingOf } from './understanding-of.ts';

/** `POST /search`: the InstantSearch clients' multi-query. All requests go to Elasticsearch together. */
export function searchRoute(runSearches: RunSearches, understandWords: UnderstandWords): RequestHandler {
  const runUnderstood = takingUpOffers(createRunUnderstood(runSearches));
  return async (request, response) => {
    const started = performance.now();
    const { requests } = parseOrThrow(searchBodySchema, request.body ?? {}, 'invalid_request');
    demandBounded(requests);
    const understandOnce = remembering(understandWords);
    const parsed = requests.map((one, i) => {
      const path = `requests.${i}`;
      const understanding = understandingOf(one.params, understandOnce);
      return one.type === 'facet'
        ? { type: 'facet' as const, asked: one, understanding, facet: facetRequest(one, path) }
        : { type: 'hits' as const, asked: one, understanding, hits: hitsRequest(one, path, understanding) };
    });
    const answers = await runUnderstood(
      parsed.map((one) => ({
        search: one.type === 'facet' ? one.facet.search : one.hits.search,
        understanding: one.understanding,
        takenUp: (understanding) => firstOfferOf(one.asked.params, understanding, understandOnce),
      })),
      whileConnected(response),
    );
    const elapsed = Math.round(performance.now() - started);
    const results: string[] = [];
    const first = parsed.find(({ type }) => type === 'hits');
    for (const [i, one] of parsed.entries()) {
      const answer = answers[i];
      if (answer === undefined) continue;
      const result: SearchResult | FacetSearchResult =
        one.type === 'facet'
          ? facetSearchResult(one.asked, one.facet, answer.found, elapsed)
          : searchResult(one.asked, one.hits, answer, elapsed, one === first);
      results.push(JSON.stringify(result));
      // Other requests get their turn between two pages of highlights, and no text is made of all of them at once.
      await setImmediate();
    }
    setXCache(
      response,
      answers.map(({ found }) => found),
    );
    const tookMs = Math.max(0, ...answers.map(({ found }) => (found.fromCache ? 0 : found.tookMs)));
    response.set('Server-Timing', `elasticsearch;dur=${tookMs}`);
    response.set('Cache-Control', 'no-store').type('json').send(`{"results":[${results.join()}]}`);
  };
}
