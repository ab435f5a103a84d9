import { operation } from '../shared/operation.ts';
import { accountDeletionSchema, deleteAccountBodySchema, ERASED_WITHIN_HOURS } from './http.ts';

const common = { tag: 'people', token: 'required' } as const;

/** What people can do about all that is kept of them. */
export const privacyCommands = {
  exportAccount: operation({
    ...common,
    method: 'get',
    path: '/account/export',
    operationId: 'exportAccount',
    summary: 'Everything that is kept of oneself, as a ZIP of JSON files (application/zip)',
    description:
      'From every store of the write side, one file for each kind of thing; README.txt says what they are.',
    success: { status: 200, description: 'The archive' },
    problems: ['too_many_requests'],
  }),
  deleteAccount: operation({
    ...common,
    method: 'delete',
    path: '/account',
    operationId: 'deleteAccount',
    summary: 'Leave, and have everything of oneself erased',
    description:
      'One is signed out everywhere at once and cannot sign in any more. What is kept of one is erased within ' +
      `${ERASED_WITHIN_HOURS} hours; what concerns others too stays without a name.`,
    body: deleteAccountBodySchema,
    success: { status: 202, description: 'It has begun', schema: accountDeletionSchema },
    problems: ['validation_failed', 'wrong_password', 'too_many_requests'],
  }),
};
