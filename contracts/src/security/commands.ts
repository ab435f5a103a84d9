import { operation } from '../shared/operation.ts';
import { securityEventsQuerySchema, securityEventsSchema } from './http.ts';

/** What command-api tells of security: it never leaves the write store. */
export const securityCommands = {
  listSecurityEvents: operation({
    method: 'get',
    path: '/admin/security-events',
    operationId: 'listSecurityEvents',
    tag: 'moderation',
    summary: 'What was written down for safety, newest first',
    token: 'required',
    roles: ['moderator', 'admin'],
    query: securityEventsQuerySchema,
    success: { status: 200, description: 'A page of events', schema: securityEventsSchema },
    problems: ['forbidden'],
  }),
};
