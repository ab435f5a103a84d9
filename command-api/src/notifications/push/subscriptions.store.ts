import type { SubscribeToPushBody } from '@vivarium/contracts/notifications/push.ts';
import { MOST_BROWSERS } from '@vivarium/contracts/notifications/push.ts';
import type { Kysely, Selectable } from 'kysely';
import type { NotificationTables, OwnTables, PushSubscriptionTable } from '../notifications.table.ts';

type Connection = Kysely<NotificationTables>;
export type PushSubscriptionRow = Selectable<PushSubscriptionTable>;

/** How much it is held against a browser that a push was refused, and that nobody has said anything to one. */
export const FAILURES_OF = { refused: 3, silent: 1 };
/** Who has so many one after the other is not asked again: it is twenty refusals. */
const MOST_FAILURES = 20 * FAILURES_OF.refused;

/** @returns the browsers in which somebody is told, the oldest first: those where they are signed in still. */
export function subscriptionsOf(db: Connection, personId: string): Promise<PushSubscriptionRow[]> {
  return db
    .selectFrom('notifications.push_subscription')
    .selectAll()
    .where('person_id', '=', personId)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('session_id', 'is', null),
        eb('session_id', 'in', selectFrom('identity.open_session').select('id')),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** @returns those of some people who have a browser noted, whether they are signed in there still or not. */
export async function whoSubscribes(db: Connection, people: readonly string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const all = db.selectFrom('notifications.push_subscription').select('person_id').distinct();
  const rows = await all.where('person_id', 'in', [...people]).execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

/** Notes a browser; the one who subscribes in it last is told there. Of too many of a person the oldest go. */
export async function addSubscription(
  db: Connection,
  personId: string,
  { endpoint, keys: { p256dh, auth } }: Pick<SubscribeToPushBody, 'endpoint' | 'keys'>,
  { id, sessionId, at }: { id: string; sessionId: string; at: Date },
): Promise<void> {
  const said = { person_id: personId, p256dh, auth, failures: 0, created_at: at, session_id: sessionId };
  await db
    .insertInto('notifications.push_subscription')
    .values({ id, endpoint, ...said })
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(said))
    .execute();
  const tooMany = (await subscriptionsOf(db, personId)).slice(0, -MOST_BROWSERS);
  for (const old of tooMany) await removeSubscription(db, old.id);
}

/** Forgets browsers in which nobody is told any more, since the session has ended. */
export async function forgetSignedOut(db: Kysely<OwnTables>): Promise<void> {
  await db
    .deleteFrom('notifications.push_subscription')
    .where('session_id', 'is not', null)
    .where('session_id', 'not in', ({ selectFrom }) => selectFrom('identity.open_session').select('id'))
    .execute();
}

/** @param personId whose it must be; undefined: anybody’s @returns whether there was such a one */
export async function removeSubscription(db: Connection, id: string, personId?: string): Promise<boolean> {
  const one = db.deleteFrom('notifications.push_subscription').where('id', '=', id);
  const own = personId === undefined ? one : one.where('person_id', '=', personId);
  return (await own.executeTakeFirst()).numDeletedRows === 1n;
}

/** @returns those browsers of a person in which a notification was not told yet. */
export async function withoutPush(
  db: Connection,
  personId: string,
  notificationId: string,
): Promise<PushSubscriptionRow[]> {
  const pushed = await db
    .selectFrom('notifications.pushed')
    .select('subscription_id')
    .where('notification_id', '=', notificationId)
    .execute();
  const done = new Set(pushed.map(({ subscription_id }) => subscription_id));
  return (await subscriptionsOf(db, personId)).filter(({ id }) => !done.has(id));
}

/** Notes that a push service has taken a notification. */
export async function notePushed(
  db: Connection,
  notificationId: string,
  subscriptionId: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto('notifications.pushed')
    .values({ notification_id: notificationId, subscription_id: subscriptionId, pushed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .updateTable('notifications.push_subscription')
    .set({ failures: 0 })
    .where('id', '=', subscriptionId)
    .where('failures', '>', 0)
    .execute();
}

/** Notes that a push was not taken; after too many in a row the browser is told nothing any more. @param by of {@link FAILURES_OF} */
export async function noteFailure(db: Connection, subscriptionId: string, by: number): Promise<void> {
  await db
    .updateTable('notifications.push_subscription')
    .set(({ eb }) => ({ failures: eb('failures', '+', by) }))
    .where('id', '=', subscriptionId)
    .execute();
  await db
    .deleteFrom('notifications.push_subscription')
    .where('id', '=', subscriptionId)
    .where('failures', '>=', MOST_FAILURES)
    .execute();
}
