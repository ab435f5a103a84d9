import { operation } from '../shared/operation.ts';
import { activityBodySchema } from './http.ts';

/** What command-api takes of what visitors do. */
export const activityCommands = {
  recordActivity: operation({
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
  }),
};
