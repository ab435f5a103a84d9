import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { Kysely } from 'kysely';
import { actorOf } from '../aggregate/actor-of.ts';
import type { NotificationTables } from './notifications.table.ts';
import type { Notifications } from './notifications.ts';
import { changePreferences, personOfToken, preferencesOf } from './preferences/preferences.store.ts';

/** @returns every operation of the context. */
export function notificationOperations(
  notifications: Notifications,
  db: Kysely<NotificationTables>,
): Served[] {
  return serve(notificationCommands, {
    readNotifications: async ({ person, body, meta }) => {
      const unread = await notifications.read(actorOf(person), body, meta.cause);
      return reply({ unread }, { cache: SECRET });
    },
    showPreferences: async ({ person }) => reply(await preferencesOf(db, person.sub), { cache: SECRET }),
    changePreferences: async ({ person, body }) =>
      reply(await changePreferences(db, person.sub, body), { cache: SECRET }),
    unsubscribe: async ({ query: { token } }) => {
      const personId = await personOfToken(db, token);
      if (personId === undefined) throw invalid('token', 'is not of a mail that we have sent');
      await changePreferences(db, personId, { email: false });
      return done();
    },
  });
}
