import { feature } from '../shared/feature.ts';
import { notificationCommands } from './commands.ts';
import { notificationEventSchema } from './events.ts';
import { notificationProblems } from './problems.ts';
import { notificationQueries } from './queries.ts';

/** What people are told, in the application and by mail. */
export const notifications = feature({
  commands: notificationCommands,
  queries: notificationQueries,
  problems: notificationProblems,
  events: { notification: notificationEventSchema },
  readModels: { notifications: { version: 3, source: 'notification', private: true } },
});
