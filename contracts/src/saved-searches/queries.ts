import { operation } from '../shared/operation.ts';
import { savedSearchesQuerySchema, savedSearchesSchema } from './http.ts';
import { paceQuerySchema, paceSchema } from './pace.ts';

/** What query-api tells of saved searches. */
export const savedSearchQueries = {
  listSavedSearches: operation({
    method: 'get',
    path: '/saved-searches',
    operationId: 'listSavedSearches',
    tag: 'saved searches',
    summary: 'One’s own saved searches, how many match each and how many of these are new',
    token: 'required',
    query: savedSearchesQuerySchema,
    success: { status: 200, description: 'All of them, the newest first', schema: savedSearchesSchema },
    problems: ['not_yet_projected'],
  }),
  showPace: operation({
    method: 'get',
    path: '/saved-searches/pace',
    operationId: 'showSavedSearchPace',
    tag: 'saved searches',
    summary: 'How much a search would have found lately, before it is saved',
    query: paceQuerySchema,
    success: { status: 200, description: 'Counted', schema: paceSchema },
  }),
};
