import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { begunIdentityCheckSchema, ownIdentitySchema, showDocumentBodySchema } from './http.ts';

const tag = 'account';

/** Who somebody is, as a provider knows it who has looked at their document; nobody but themselves is told. */
export const identityCheckCommands = {
  showIdentity: operation({
    method: 'get',
    path: '/account/identity',
    operationId: 'showIdentity',
    tag,
    summary: 'Whether it is known who one is',
    token: 'required',
    success: { status: 200, description: 'How far it is known', schema: ownIdentitySchema },
  }),
  beginIdentityCheck: operation({
    method: 'post',
    path: '/account/identity',
    operationId: 'beginIdentityCheck',
    tag,
    summary: 'Have it looked at who one is',
    description:
      'The document is shown on the page of the provider, whose address the answer has; where a try is open already, it goes on, at a new address.',
    token: 'required',
    success: { status: 202, description: 'It can be shown now', schema: begunIdentityCheckSchema },
    problems: [
      'identity_check_begun',
      'no_identity_checks',
      'identity_checks_unavailable',
      'too_many_requests',
    ],
  }),
  forgetIdentity: operation({
    method: 'delete',
    path: '/account/identity',
    operationId: 'forgetIdentity',
    tag,
    summary: 'Forget who one is, or what was begun; the provider forgets it too',
    token: 'required',
    success: { status: 204, description: 'Forgotten' },
    problems: ['no_identity_checks', 'identity_checks_unavailable'],
  }),
  receiveIdentityEvent: operation({
    method: 'post',
    path: '/account/identity/webhook',
    operationId: 'receiveIdentityEvent',
    tag,
    summary: 'What the provider tells of a document, signed as Stripe signs',
    body: z.unknown(),
    success: { status: 204, description: 'Noted' },
    problems: ['invalid_signature', 'identity_checks_unavailable'],
  }),
  showSandboxDocument: operation({
    method: 'post',
    path: '/sandbox/identity/{id}',
    operationId: 'showSandboxDocument',
    tag,
    summary: 'Stands for what somebody does on the page of the provider; only with the sandbox',
    params: {
      schema: z.object({ id: publicIdSchema }),
      absent: { code: 'identity_check_not_found', message: 'There is no such check.' },
    },
    body: showDocumentBodySchema,
    success: { status: 204, description: 'Done' },
    problems: ['validation_failed', 'identity_check_not_found', 'identity_checks_unavailable'],
  }),
};
