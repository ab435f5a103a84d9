import { z } from 'zod';
import { operation } from '../shared/operation.ts';
import { providerParams, providersSchema } from './http/account-security.ts';

const provider = {
  schema: providerParams,
  absent: { code: 'provider_not_found', message: 'There is no such provider.' },
} as const;

/** Signing in through somebody else; browsers are led there and back. */
export const providerCommands = {
  listProviders: operation({
    method: 'get',
    path: '/auth/providers',
    operationId: 'listProviders',
    tag: 'session',
    summary: 'Who else one may sign in with',
    success: { status: 200, description: 'The providers', schema: providersSchema },
  }),
  leaveForProvider: operation({
    method: 'get',
    path: '/auth/oidc/{provider}',
    operationId: 'leaveForProvider',
    tag: 'session',
    summary: 'Leads a browser to a provider (authorization code with PKCE, state and nonce)',
    params: provider,
    query: z.object({
      return: z
        .string()
        .max(500)
        .regex(/^\/(?![/\\])[^\\]*$/, 'must be a path of this site')
        .optional()
        .describe('Where to go afterwards'),
    }),
    success: { status: 302, description: 'To the provider' },
    problems: ['provider_not_found', 'unavailable'],
  }),
  returnFromProvider: operation({
    method: 'get',
    path: '/auth/oidc/{provider}/callback',
    operationId: 'returnFromProvider',
    tag: 'session',
    summary:
      'Where the provider leads a browser back; signed in it goes on to the site, otherwise to the sign-in page',
    params: provider,
    query: z.looseObject({}),
    success: { status: 302, description: 'To the site' },
    problems: ['provider_not_found'],
  }),
  returnFromProviderByForm: operation({
    method: 'post',
    path: '/auth/oidc/{provider}/callback',
    operationId: 'returnFromProviderByForm',
    tag: 'session',
    summary:
      'Where a provider that answers by a form (Apple) sends a browser back: leads it on to the same address without the form',
    params: provider,
    upload: { type: 'application/x-www-form-urlencoded', maxBytes: 16_384, description: 'The answer' },
    success: { status: 303, description: 'To the same address, with the answer in its query' },
    problems: ['provider_not_found'],
  }),
};
