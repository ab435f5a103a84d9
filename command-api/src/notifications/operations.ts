import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { Notifications } from './notifications.ts';

/** @returns every operation of the context. */
export function notificationOperations(notifications: Notifications): Served[] {
  return serve(notificationCommands, {
    readNotifications: async ({ person, body, meta }) => {
      const unread = await notifications.read(actorOf(person), body, meta.cause);
      return reply({ unread }, { cache: SECRET });
    },
  });
}
