import type { RequestHandler } from 'express';
import { LIVE, sendJson } from '../platform/cached-json.ts';
import { whileConnected } from '../platform/while-connected.ts';
import { setXCache } from '../platform/x-cache.ts';
import type { RunSearches } from '../search/run-searches.ts';
import { createRunUnderstood } from '../understanding/run-understood.ts';
import type { UnderstandWords } from '../understanding/understand-words.ts';
import { listPage } from './list-page.ts';
import { listPlan } from './list-plan.ts';
import { parseListingQuery } from './parse-query.ts';

/** `GET /listings`. */
export function listRoute(runSearches: RunSearches, understandWords: UnderstandWords): RequestHandler {
  const runUnderstood = createRunUnderstood(runSearches);
  return async (request, response) => {
    const plan = listPlan(parseListingQuery(request.query), understandWords);
    const { searches, understanding, as } = plan;
    const answers = await runUnderstood(
      searches.map((search) => ({ search, understanding, as })),
      whileConnected(response),
    );
    setXCache(
      response,
      answers.map(({ found }) => found),
    );
    sendJson(request, response, listPage(plan, answers), LIVE);
  };
}
