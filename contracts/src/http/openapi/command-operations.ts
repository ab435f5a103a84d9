import { z } from 'zod';
import { activityBodySchema } from '../../activity/http.ts';
import { accountSchema } from '../../identity/http/account.ts';
import { profilePatchSchema } from '../../identity/http/profile.ts';
import { loginBodySchema, registerBodySchema, sessionSchema } from '../../identity/http/session.ts';
import {
  changeListingBodySchema,
  createListingBodySchema,
  listingReceiptSchema,
  replaceListingBodySchema,
} from '../../listings/http/commands.ts';
import type { Operation } from '../../shared/operation.ts';

const received = { status: 200, description: 'Done', schema: listingReceiptSchema };
const ofListing = [
  'listing_not_found',
  'forbidden',
  'status_conflict',
  'idempotency_key_reused',
  'concurrent_change',
  'version_mismatch',
] as const;
const userReceiptSchema = z.object({ id: z.string(), version: z.int() });

/** A transition of a listing that takes no body. */
function transition(
  name: string,
  operationId: string,
  summary: string,
  more: Partial<Operation> = {},
): Operation {
  return {
    method: 'post',
    path: `/listings/{id}/${name}`,
    operationId,
    tag: 'listings',
    summary,
    token: 'required',
    headers: ['Idempotency-Key', 'If-Match'],
    success: received,
    problems: [...ofListing],
    ...more,
  };
}

/** What command-api answers to the public. */
export const commandOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/auth/register',
    operationId: 'register',
    tag: 'session',
    summary: 'Become a member',
    headers: ['Idempotency-Key'],
    body: registerBodySchema,
    success: {
      status: 201,
      description: 'Signed in; the refresh token is in a cookie',
      schema: sessionSchema,
    },
    problems: ['validation_failed', 'email_or_username_taken', 'idempotency_key_reused', 'forbidden'],
  },
  {
    method: 'post',
    path: '/auth/login',
    operationId: 'logIn',
    tag: 'session',
    summary: 'Sign in',
    body: loginBodySchema,
    success: {
      status: 200,
      description: 'Signed in; the refresh token is in a cookie',
      schema: sessionSchema,
    },
    problems: ['validation_failed', 'invalid_credentials', 'too_many_requests', 'forbidden'],
  },
  {
    method: 'post',
    path: '/auth/refresh',
    operationId: 'refreshSession',
    tag: 'session',
    summary: 'A new access token for the refresh token in the cookie, which is replaced',
    success: { status: 200, description: 'Signed in', schema: sessionSchema },
    problems: ['unauthenticated', 'invalid_token', 'refresh_token_reused', 'forbidden'],
  },
  {
    method: 'post',
    path: '/auth/logout',
    operationId: 'logOut',
    tag: 'session',
    summary: 'Sign out',
    success: { status: 204, description: 'Signed out' },
    problems: ['forbidden'],
  },
  {
    method: 'get',
    path: '/auth/jwks.json',
    operationId: 'showKeys',
    tag: 'session',
    summary: 'The public keys of access tokens (RFC 7517)',
    success: {
      status: 200,
      description: 'The keys',
      schema: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
    },
  },
  {
    method: 'get',
    path: '/account',
    operationId: 'showAccount',
    tag: 'people',
    summary: 'One’s own account, with what only oneself may see',
    token: 'required',
    success: { status: 200, description: 'The account', schema: accountSchema },
    problems: ['user_not_found'],
  },
  {
    method: 'patch',
    path: '/users/me',
    operationId: 'changeProfile',
    tag: 'people',
    summary: 'Change what one says of oneself in public',
    token: 'required',
    headers: ['If-Match'],
    body: profilePatchSchema,
    success: { status: 200, description: 'Changed', schema: userReceiptSchema },
    problems: ['validation_failed', 'version_mismatch', 'user_not_found'],
  },
  {
    method: 'post',
    path: '/listings',
    operationId: 'createListing',
    tag: 'listings',
    summary: 'Create a listing, as a draft',
    token: 'required',
    headers: ['Idempotency-Key'],
    body: createListingBodySchema,
    success: { status: 201, description: 'Created', schema: listingReceiptSchema },
    problems: ['validation_failed', 'idempotency_key_reused'],
  },
  {
    method: 'patch',
    path: '/listings/{id}',
    operationId: 'changeListing',
    tag: 'listings',
    summary: 'Change the fields that are named',
    token: 'required',
    headers: ['Idempotency-Key', 'If-Match'],
    body: changeListingBodySchema,
    success: received,
    problems: ['validation_failed', 'not_publishable', ...ofListing],
  },
  {
    method: 'put',
    path: '/listings/{id}',
    operationId: 'replaceListing',
    tag: 'listings',
    summary: 'Replace everything but the category',
    token: 'required',
    headers: ['Idempotency-Key', 'If-Match'],
    body: replaceListingBodySchema,
    success: received,
    problems: ['validation_failed', 'not_publishable', ...ofListing],
  },
  {
    method: 'delete',
    path: '/listings/{id}',
    operationId: 'removeListing',
    tag: 'listings',
    summary: 'Remove a listing for good',
    token: 'required',
    headers: ['Idempotency-Key', 'If-Match'],
    success: { status: 204, description: 'Removed' },
    problems: [...ofListing],
  },
  {
    method: 'post',
    path: '/activity',
    operationId: 'recordActivity',
    tag: 'search',
    summary: 'Say what a visitor searched for or chose',
    description:
      'Accepted is not kept: activity may be lost, and that of programs that name themselves in `User-Agent` is ' +
      'dropped. An event that is sent twice under the same id counts once.',
    body: activityBodySchema,
    success: { status: 202, description: 'Accepted' },
    problems: ['validation_failed', 'too_many_requests'],
  },
  transition('publish', 'publishListing', 'Show a draft or hidden listing to everybody', {
    problems: [...ofListing, 'not_publishable'],
  }),
  transition('hide', 'hideListing', 'Take an active listing out of the search'),
  transition('mark-sold', 'markListingSold', 'Say that a listing is sold'),
  transition('ban', 'banListing', 'Take a listing down', {
    path: '/admin/listings/{id}/ban',
    tag: 'moderation',
  }),
  transition('unban', 'unbanListing', 'Give a listing back to its seller, hidden', {
    path: '/admin/listings/{id}/unban',
    tag: 'moderation',
  }),
];
