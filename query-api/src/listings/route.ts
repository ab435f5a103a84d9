import type { RequestHandler } from 'express';
import type { RunSearches } from '../search/run-searches.ts';
import { listPage } from './list-page.ts';
import { listPlan } from './list-plan.ts';
import { parseListingQuery } from './parse-query.ts';

/** `GET /listings`. */
export function listRoute(runSearches: RunSearches): RequestHandler {
  return async (request, response) => {
    const plan = listPlan(parseListingQuery(request.query));
    const found = await runSearches(plan.searches);
    response.set('Cache-Control', 'no-cache').json(listPage(plan, found));
  };
}
