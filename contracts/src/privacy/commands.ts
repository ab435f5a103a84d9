import { operation } from '../shared/operation.ts';
import {
  accountDeletionSchema,
  deleteAccountBodySchema,
  ERASED_WITHIN_HOURS,
  EXPORT_LINK_MINUTES,
  exportLinkQuerySchema,
  exportLinkSchema,
} from './http.ts';

const archive = { status: 200, description: 'The archive' } as const;
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
    success: archive,
    problems: ['too_many_requests'],
  }),
  createExportLink: operation({
    ...common,
    method: 'post',
    path: '/account/export-link',
    operationId: 'createExportLink',
    summary: 'A link to everything that is kept of oneself, for a browser to follow',
    description:
      `It holds for ${EXPORT_LINK_MINUTES} minutes, as often as it is followed, and no longer than the session that ` +
      'asks for it.',
    success: { status: 201, description: 'The link', schema: exportLinkSchema },
    problems: ['too_many_requests'],
  }),
  followExportLink: operation({
    tag: 'people',
    method: 'get',
    path: '/account/exports/archive',
    operationId: 'followExportLink',
    summary: 'Everything that is kept of somebody, as a ZIP (application/zip), for whoever has their link',
    description: 'The same as GET /account/export. HEAD gathers nothing.',
    query: exportLinkQuerySchema,
    success: archive,
    problems: ['invalid_request', 'invalid_token', 'link_expired', 'too_many_requests'],
  }),
  deleteAccount: operation({
    ...common,
    method: 'delete',
    path: '/account',
    operationId: 'deleteAccount',
    summary: 'Leave, and have everything of oneself erased',
    description:
      'One is signed out everywhere at once and cannot sign in any more. What is kept of one is erased within ' +
      `${ERASED_WITHIN_HOURS} hours, or of the end of orders that go on and of money that is theirs; what concerns others too ` +
      'stays without a name.',
    body: deleteAccountBodySchema,
    success: { status: 202, description: 'It has begun', schema: accountDeletionSchema },
    problems: ['validation_failed', 'wrong_password', 'too_many_requests'],
  }),
};
