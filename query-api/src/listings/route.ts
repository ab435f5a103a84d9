import { LIVE, sendJson } from '@vivarium/platform/http/cached-json.ts';
import { whileConnected } from '@vivarium/platform/http/while-connected.ts';
import type { RequestHandler } from 'express';
import { setXCache } from '../platform/x-cache.ts';
import type { RunSearches } from '../search/run-searches.ts';
import { createRunUnderstood } from '../understanding/run-understood.ts';
import type { UnderstandWords } from '../understanding/understand-words.ts';
import { listPage } from './list-page.ts';
import { listPlan } from './list-plan.ts';
import { parseListingQuery } from './parse-query.ts';
import type { Snapshots } from './snapshots.ts';
import { walkOn } from './walk.ts';

/** `GET /listings`. */
export function listRoute(
  runSearches: RunSearches,
  understandWords: UnderstandWords,
  snapshots: Snapshots,
): RequestHandler {
  const runUnderstood = createRunUnderstood(runSearches);
  return async (request, response) => {
    const plan = listPlan(parseListingQuery(request.query), understandWords);
    const { understanding, as } = plan;
    const signal = whileConnected(response);
    const { answers, walk } = await walkOn(plan, snapshots, (searches) =>
      runUnderstood(
        searches.map((search) => ({ search, understanding, as })),
        signal,
      ),
    );
    setXCache(
      response,
      answers.map(({ found }) => found),
    );
    sendJson(request, response, listPage(plan, answers, walk), LIVE);
  };
}
