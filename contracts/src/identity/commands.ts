import { z } from 'zod';
import { operation } from '../shared/operation.ts';
import { accountSchema } from './http/account.ts';
import { profilePatchSchema, userReceiptSchema } from './http/profile.ts';
import { loginBodySchema, puzzleSchema, registerBodySchema, sessionSchema } from './http/session.ts';

const signedIn = {
  description: 'Signed in; the refresh token is in a cookie',
  schema: sessionSchema,
} as const;

/** What people can do about their accounts; all of it is answered by command-api, which alone knows what is private. */
export const identityCommands = {
  register: operation({
    method: 'post',
    path: '/auth/register',
    operationId: 'register',
    tag: 'session',
    summary: 'Become a member',
    headers: ['Idempotency-Key'],
    body: registerBodySchema,
    success: { status: 201, ...signedIn },
    problems: [
      'validation_failed',
      'email_or_username_taken',
      'idempotency_key_reused',
      'invalid_credentials',
      'second_factor_required',
      'account_suspended',
      'captcha_required',
      'too_many_requests',
      'forbidden',
    ],
  }),
  logIn: operation({
    method: 'post',
    path: '/auth/login',
    operationId: 'logIn',
    tag: 'session',
    summary: 'Sign in',
    body: loginBodySchema,
    success: { status: 200, ...signedIn },
    problems: [
      'validation_failed',
      'invalid_credentials',
      'second_factor_required',
      'second_factor_wrong',
      'account_suspended',
      'captcha_required',
      'too_many_requests',
      'forbidden',
    ],
  }),
  posePuzzle: operation({
    method: 'post',
    path: '/auth/captcha',
    operationId: 'posePuzzle',
    tag: 'session',
    summary: 'Work for a machine, by whose answer somebody who is suspected goes on',
    success: { status: 200, description: 'The puzzle; it is good for ten minutes', schema: puzzleSchema },
    problems: ['forbidden'],
  }),
  refreshSession: operation({
    method: 'post',
    path: '/auth/refresh',
    operationId: 'refreshSession',
    tag: 'session',
    summary: 'A new access token for the refresh token in the cookie, which is replaced',
    success: { status: 200, description: 'Signed in', schema: sessionSchema },
    problems: ['unauthenticated', 'invalid_token', 'refresh_token_reused', 'forbidden'],
  }),
  logOut: operation({
    method: 'post',
    path: '/auth/logout',
    operationId: 'logOut',
    tag: 'session',
    summary: 'Sign out',
    success: { status: 204, description: 'Signed out' },
    problems: ['forbidden'],
  }),
  showKeys: operation({
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
  }),
  showAccount: operation({
    method: 'get',
    path: '/account',
    operationId: 'showAccount',
    tag: 'people',
    summary: 'One’s own account, with what only oneself may see',
    token: 'required',
    success: { status: 200, description: 'The account', schema: accountSchema },
    problems: ['user_not_found'],
  }),
  changeProfile: operation({
    method: 'patch',
    path: '/users/me',
    operationId: 'changeProfile',
    tag: 'people',
    summary: 'Change what one says of oneself in public',
    token: 'required',
    headers: ['Idempotency-Key', 'If-Match'],
    body: profilePatchSchema,
    success: { status: 200, description: 'Changed', schema: userReceiptSchema },
    problems: [
      'validation_failed',
      'version_mismatch',
      'user_not_found',
      'idempotency_key_reused',
      'concurrent_change',
    ],
  }),
};
