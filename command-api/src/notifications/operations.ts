import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { Kysely } from 'kysely';
import { actorOf } from '../aggregate/actor-of.ts';
import type { Moment } from '../aggregate/execute.ts';
import { hasLeft } from '../away/away.store.ts';
import type { NotificationTables } from './notifications.table.ts';
import type { Notifications } from './notifications.ts';
import { changePreferences, preferencesOf, unsubscriptionOf } from './preferences/preferences.store.ts';
import { pushKeyOf } from './push/push-key.ts';
import { addSubscription, removeSubscription, subscriptionsOf } from './push/subscriptions.store.ts';

/** @returns every operation of the context. */
export function notificationOperations(
  notifications: Notifications,
  { db, pushKey, clock, newId }: Moment & { db: Kysely<NotificationTables>; pushKey: string | undefined },
): Served[] {
  const browsers = async (personId: string) => {
    const [{ publicKey }, rows] = await Promise.all([pushKeyOf(db, pushKey), subscriptionsOf(db, personId)]);
    const items = rows.map(({ id, endpoint, created_at }) => ({
      ...{ id: encodeId(id), endpoint, createdAt: created_at.toISOString() },
    }));
    return reply({ publicKey, items }, { cache: SECRET });
  };
  return serve(notificationCommands, {
    readNotifications: async ({ person, body, meta }) => {
      const unread = await notifications.read(actorOf(person), body, meta.cause);
      return reply({ unread }, { cache: SECRET });
    },
    showPreferences: async ({ person }) => reply(await preferencesOf(db, person.sub), { cache: SECRET }),
    changePreferences: async ({ person, body }) =>
      reply(await changePreferences(db, person.sub, body), { cache: SECRET }),
    listPushSubscriptions: ({ person }) => browsers(person.sub),
    subscribeToPush: async ({ person, body }) => {
      await addSubscription(db, person.sub, body, { id: newId(), sessionId: person.sid, at: clock() });
      return browsers(person.sub);
    },
    unsubscribeFromPush: async ({ person, params: { id } }) => {
      if (!(await removeSubscription(db, id, person.sub)))
        throw new Problem('push_subscription_not_found', 'You are not told in such a browser.');
      return done();
    },
    unsubscribe: async ({ query: { token } }) => {
      const wanted = await unsubscriptionOf(db, token);
      if (wanted === undefined) throw invalid('token', 'is not of a mail that we have sent');
      const { personId, from } = wanted;
      // Who has left gets no mails as it is, and nothing is noted of them any more.
      if (!(await hasLeft(db, personId)))
        await changePreferences(db, personId, from === 'alerts' ? { alertMails: false } : { email: false });
      return done();
    },
  });
}
