import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import {
  changeSavedSearchBodySchema,
  createSavedSearchBodySchema,
  MOST_SAVED_SEARCHES,
  savedSearchReceiptSchema,
} from './http.ts';

const params = {
  schema: z.object({ id: publicIdSchema }),
  absent: { code: 'saved_search_not_found', message: 'There is no such saved search.' },
} as const;
const problems = [
  'saved_search_not_found',
  'version_mismatch',
  'idempotency_key_reused',
  'concurrent_change',
] as const;
const onSavedSearch = {
  tag: 'saved searches',
  token: 'required',
  headers: ['Idempotency-Key', 'If-Match'],
  params,
} as const;

/** What command-api does with saved searches. Somebody else's is none. */
export const savedSearchCommands = {
  createSavedSearch: operation({
    method: 'post',
    path: '/saved-searches',
    operationId: 'createSavedSearch',
    tag: 'saved searches',
    summary: 'Save a search, and be told of what starts to match',
    description:
      '“query” has the parameters of GET /listings, numbers as numbers and those that may repeat as lists. Words are ' +
      'understood unless it says `understand: false`. What the page shows only by relaxing a condition or by guessing ' +
      `at a misspelling alerts nobody. At most ${MOST_SAVED_SEARCHES} a person.`,
    token: 'required',
    headers: ['Idempotency-Key'],
    body: createSavedSearchBodySchema,
    success: { status: 201, description: 'Saved', schema: savedSearchReceiptSchema },
    problems: ['validation_failed', 'too_many_saved_searches', 'idempotency_key_reused'],
  }),
  changeSavedSearch: operation({
    ...onSavedSearch,
    method: 'patch',
    path: '/saved-searches/{id}',
    operationId: 'changeSavedSearch',
    summary: 'Rename, edit, pause or resume it, or be told otherwise',
    body: changeSavedSearchBodySchema,
    success: { status: 200, description: 'Changed', schema: savedSearchReceiptSchema },
    problems: ['validation_failed', ...problems],
  }),
  seeSavedSearch: operation({
    ...onSavedSearch,
    method: 'post',
    path: '/saved-searches/{id}/seen',
    operationId: 'seeSavedSearch',
    summary: 'Say that one has looked at what it finds: nothing is new any more',
    success: { status: 200, description: 'Noted', schema: savedSearchReceiptSchema },
    problems,
  }),
  removeSavedSearch: operation({
    ...onSavedSearch,
    method: 'delete',
    path: '/saved-searches/{id}',
    operationId: 'removeSavedSearch',
    summary: 'Forget it',
    success: { status: 204, description: 'Forgotten' },
    problems,
  }),
};
