import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import { takeTurns } from '../../aggregate/postgres/take-turns.ts';
import { awayOf } from '../../away/away.store.ts';
import { notificationOf } from '../notifications.store.ts';
import type { NotificationTables } from '../notifications.table.ts';

type Connection = Kysely<NotificationTables>;
/** Notifications in one mail at most. */
export const MOST_IN_A_MAIL = 100;

/**
 * Whoever mails some people has this for as long as it takes, also where a mail server is slow; others wait. All take it in the
 * order of the ids, so that nobody waits in a circle.
 */
export async function takeMailsOf<Tables>(
  transaction: Transaction<Tables>,
  people: readonly string[],
): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = '5min'`.execute(transaction);
  await takeTurns(transaction, ...[...new Set(people)].sort().map((personId) => `mails to ${personId}`));
}

/** @returns where some people are reached; those who are no more are left out. */
export async function reachableOf(db: Connection, people: readonly string[]) {
  const all = db.selectFrom('identity.reachable').selectAll();
  const rows = await all.where('person_id', 'in', [...people]).execute();
  return new Map(rows.map((row) => [row.person_id, row]));
}

/** @returns what is to be mailed and was not yet: of some notifications, or of what somebody is mailed once a day. */
export async function unsentOf(
  db: Connection,
  only: { notificationIds: readonly string[] } | { personId: string; frequency: 'daily' },
): Promise<NotificationState[]> {
  const all = db
    .selectFrom('notifications.mail')
    .innerJoin('notifications.notification', 'id', 'notification_id')
    .selectAll('notifications.notification')
    .where('sent_at', 'is', null)
    .orderBy('number')
    .limit(MOST_IN_A_MAIL);
  const rows = await ('notificationIds' in only
    ? all.where('notification_id', 'in', [...only.notificationIds])
    : all.where('notifications.mail.person_id', '=', only.personId).where('frequency', '=', only.frequency)
  ).execute();
  return rows.map(notificationOf);
}

/** @returns those that name no saved search, or one at least that wants mails still: it may have been deleted, paused or changed since it matched. */
export async function stillWanted(
  db: Connection,
  notifications: readonly NotificationState[],
): Promise<NotificationState[]> {
  const named = notifications.flatMap(({ savedSearches }) => savedSearches.map(({ id }) => id));
  if (named.length === 0) return [...notifications];
  const rows = await db.selectFrom('saved_searches.mailed').select('id').where('id', 'in', named).execute();
  const mailed = new Set(rows.map(({ id }) => id));
  return notifications.filter(
    ({ savedSearches }) => savedSearches.length === 0 || savedSearches.some(({ id }) => mailed.has(id)),
  );
}

/**
 * @returns whether it comes of saved searches, of which whoever has enough gets no more mails; everything else, such as that money
 *   was not paid out, somebody has to know of
 */
export function isOfSearches({ type, savedSearches }: NotificationState): boolean {
  return type === 'saved_search_match' || savedSearches.length > 0;
}

/** @returns whether it is of an order or an offer, which goes on whatever has become of the listing. */
function isOfTrade({ order, offer }: NotificationState): boolean {
  return order !== null || offer !== null;
}

/** Whoever is mailed of one that is reserved may be the next. */
const worthAMail: readonly ListingStatus[] = ['active', 'reserved'];

/**
 * @returns those that are not of a listing which nobody can have any more: it was sold, hidden, taken down by a moderator or
 *   withheld with its seller since it was found. Of what nothing newer is known than was told, nobody knows that.
 */
export async function stillToBeHad(
  db: Connection,
  notifications: readonly NotificationState[],
): Promise<NotificationState[]> {
  const ids = notifications.flatMap((one) => (isOfTrade(one) ? [] : (one.listingId ?? [])));
  if (ids.length === 0) return [...notifications];
  const all = db.selectFrom('favourites.known_listing').selectAll();
  const rows = await all.where('listing_id', 'in', ids).execute();
  const away = await awayOf(db, [...new Set(rows.map(({ seller_id }) => seller_id))]);
  const known = new Map(rows.map((row) => [row.listing_id, row]));
  return notifications.filter((one) => {
    const listing = isOfTrade(one) ? undefined : known.get(one.listingId ?? '');
    if (listing === undefined) return true;
    const isGone = !worthAMail.includes(listing.status) && listing.version >= (one.listingVersion ?? 0);
    return !isGone && !away.has(listing.seller_id);
  });
}

/** Notes that notifications were mailed, or are never to be. */
export async function markSent(db: Connection, ids: readonly string[], at: Date): Promise<void> {
  await db
    .updateTable('notifications.mail')
    .set({ sent_at: at })
    .where('notification_id', 'in', [...ids])
    .execute();
}

/** So often a mail of the day is tried that the server refuses. */
const MOST_TRIES = 5;

/** Notes that the server has refused a mail of notifications; what it has refused too often is never to be sent. */
export async function noteRefused(db: Connection, ids: readonly string[], at: Date): Promise<void> {
  await db
    .updateTable('notifications.mail')
    .set(({ eb }) => ({
      tries: eb('tries', '+', 1),
      sent_at: sql<Date | null>`case when tries + 1 >= ${MOST_TRIES} then ${at}::timestamptz end`,
    }))
    .where('notification_id', 'in', [...ids])
    .where('sent_at', 'is', null)
    .execute();
}

/** @returns those for whom something waits for the mail of the day, and since when. */
export async function waitingForMail(db: Connection, after: string | undefined, limit: number) {
  const all = db
    .selectFrom('notifications.mail')
    .select(['person_id', ({ fn }) => fn.min('due_at').as('since')])
    .where('sent_at', 'is', null)
    .where('frequency', '=', 'daily')
    .groupBy('person_id')
    .orderBy('person_id')
    .limit(limit);
  return (after === undefined ? all : all.where('person_id', '>', after)).execute();
}
