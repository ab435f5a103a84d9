import { operation } from '../shared/operation.ts';
import { savedSearchesQuerySchema, savedSearchesSchema } from './http.ts';

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
};
