import { inSentences, Problem } from '@vivarium/contracts/problem.ts';
import { PACE_DAYS } from '@vivarium/contracts/saved-searches/pace.ts';
import type { savedSearchQueries } from '@vivarium/contracts/saved-searches/queries.ts';
import { readSavedQuery } from '@vivarium/contracts/saved-searches/saved-query.ts';
import { LIVE } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { search, totalOf } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';
import { everOnSale, filterOf } from '../search/search-body.ts';
import { keptSearch } from '../understanding/running/kept-search.ts';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** `GET /saved-searches/pace`: how much a search would have found lately, for those who think of saving it. */
export function showPace({
  elasticsearch,
  aliasOf,
  understandWords,
  clock,
}: Parts): Handler<typeof savedSearchQueries.showPace> {
  return async ({ query: { query } }) => {
    const read = readSavedQuery(query);
    const kept = keptSearch(query, understandWords);
    if ('wrong' in read || kept === undefined) throw refusal('wrong' in read ? read.wrong : []);
    const since = clock().getTime() - PACE_DAYS * A_DAY_MS;
    const published = { range: { publishedAt: { gte: since, format: 'epoch_millis' } } };
    const answer = await search(elasticsearch, {
      index: aliasOf('listings'),
      size: 0,
      track_total_hits: true,
      query: { bool: { filter: [...filterOf(kept, 'exact', everOnSale), published] } },
    });
    return reply({ published: totalOf(answer), days: PACE_DAYS }, { cache: LIVE });
  };
}

function refusal(wrong: readonly { path: string; message: string }[]): Problem {
  const details = wrong.map(({ path, message }) => ({ path: `query.${path}`, message }));
  return new Problem('invalid_request', inSentences(details), { details });
}
