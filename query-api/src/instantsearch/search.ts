import { setImmediate } from 'node:timers/promises';
import type { FacetSearchResult, SearchResult } from '@vivarium/contracts/search/http/response.ts';
import type { searchQueries } from '@vivarium/contracts/search/queries.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { jsonText } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { whileConnected } from '@vivarium/platform/http/while-connected.ts';
import type { Parts } from '../parts.ts';
import { xCache } from '../search/cache/x-cache.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import { remembering } from '../understanding/choosing/understand-words.ts';
import { createRunUnderstood } from '../understanding/running/run-understood.ts';
import { takingUpOffers } from '../understanding/running/take-up-offers.ts';
import { demandBounded } from './demand.ts';
import { facetRequest, facetSearchResult, narrowed } from './facet-search.ts';
import { hitsRequest } from './request.ts';
import { searchResult } from './response.ts';
import { firstOfferOf, understandingOf, withMeaning } from './understanding-of.ts';

/** `POST /search`: the InstantSearch clients' multi-query. All requests go to Elasticsearch together. */
export function search({
  runSearches,
  facetValues,
  understandWords,
  names,
  countFavourites,
  elapsed,
}: Parts): Handler<typeof searchQueries.search> {
  const runUnderstood = takingUpOffers(createRunUnderstood(runSearches));
  return async ({ body: { requests }, response }) => {
    const started = elapsed();
    demandBounded(requests);
    const understandOnce = remembering(understandWords);
    const parsed = requests.map((one, i) => {
      const path = `requests.${i}`;
      const understanding = understandingOf(one.params, understandOnce);
      const asText = (search: ListingSearch) =>
        understanding === undefined ? withMeaning(search, one.params, understandOnce) : search;
      if (one.type === 'facet') {
        const facet = facetRequest(one, path, names);
        return {
          type: 'facet' as const,
          asked: one,
          understanding,
          facet: { ...facet, search: asText(facet.search) },
        };
      }
      const hits = hitsRequest(one, path, understanding);
      return {
        type: 'hits' as const,
        asked: one,
        understanding,
        hits: { ...hits, search: asText(hits.search) },
      };
    });
    const asked = await Promise.all(
      parsed.map(async (one) =>
        one.type === 'facet'
          ? { ...one, facet: await narrowed(one.facet, facetValues, one.understanding !== undefined) }
          : one,
      ),
    );
    const answers = await runUnderstood(
      asked.map((one) => ({
        search: one.type === 'facet' ? one.facet.search : one.hits.search,
        understanding: one.understanding,
        takenUp: (understanding) => firstOfferOf(one.asked.params, understanding, understandOnce),
      })),
      whileConnected(response),
    );
    // Asked for while the results are made.
    const liking = countFavourites(
      answers.flatMap(({ found }) => found.hits.map(({ document }) => ({ id: encodeId(document.id) }))),
    );
    const spentMs = Math.round(elapsed() - started);
    const first = parsed.find(({ type }) => type === 'hits');
    const made: (SearchResult | FacetSearchResult)[] = [];
    for (const [i, one] of parsed.entries()) {
      const answer = answers[i];
      if (answer === undefined) continue;
      made.push(
        one.type === 'facet'
          ? facetSearchResult(one.asked, one.facet, answer.found, spentMs)
          : searchResult(one.asked, one.hits, answer, spentMs, one === first),
      );
      // Other requests get their turn between two pages of highlights.
      await setImmediate();
    }
    const favourites = new Map((await liking).map(({ id, favourites: count }) => [id, count]));
    const results: string[] = [];
    for (const one of made) {
      results.push(JSON.stringify('hits' in one ? withFavourites(one, favourites) : one));
      // And no text is made of all of them at once.
      await setImmediate();
    }
    const tookMs = Math.max(0, ...answers.map(({ found }) => (found.fromCache ? 0 : found.tookMs)));
    return jsonText(`{"results":[${results.join()}]}`, {
      cache: 'no-store',
      headers: {
        ...xCache(answers.map(({ found }) => found)),
        'Server-Timing': `elasticsearch;dur=${tookMs}`,
      },
    });
  };
}

/** Beside each hit how many people like it, unless the request wants certain attributes only. */
function withFavourites(result: SearchResult, counts: ReadonlyMap<string, number | undefined>): SearchResult {
  const hits = result.hits.map((hit) => {
    const favourites = counts.get(hit.objectID);
    return favourites === undefined || !('id' in hit) ? hit : { ...hit, favourites };
  });
  return { ...result, hits };
}
