import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { NotificationTable, NotificationTables } from './notifications.table.ts';

type Connection = Kysely<NotificationTables>;
type Working = Transaction<NotificationTables>;

/**
 * Holds the inboxes of people until the transaction ends, in the order of their ids, so that two that hold several do not
 * wait for each other.
 * @returns how far each is counted
 */
export async function holdInboxes(
  transaction: Working,
  people: readonly string[],
): Promise<Map<string, number>> {
  const ids = [...new Set(people)].sort();
  await transaction
    .insertInto('notifications.inbox')
    .values(ids.map((person_id) => ({ person_id, last_number: 0 })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await transaction
    .selectFrom('notifications.inbox')
    .select(['person_id', 'last_number'])
    .where('person_id', 'in', ids)
    .orderBy('person_id')
    .forUpdate()
    .execute();
  return new Map(rows.map(({ person_id, last_number }) => [person_id, Number(last_number)]));
}

/** @returns those of some people who leave, or have left: what was on its way to them comes too late. */
export async function leavingOf(transaction: Working, people: readonly string[]): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const leaving = transaction.selectFrom('privacy.leaving').select('person_id');
  const rows = await leaving.where('person_id', 'in', [...people]).execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

/** @returns those of some saved searches that were paused, deleted or made quiet since they matched. */
export async function quietOf(transaction: Working, searches: readonly string[]): Promise<Set<string>> {
  if (searches.length === 0) return new Set();
  const quiet = transaction.selectFrom('saved_searches.quiet').select('id');
  const rows = await quiet.where('id', 'in', [...new Set(searches)]).execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * @param since nothing that was told of the listing since then is to be told again, whichever version it was of
 * @returns those people who were told of this version of a listing already, or of a newer one, since what is told comes in any
 *   order; and by which notification: that of this version, or else the next one.
 */
export async function toldOf(
  transaction: Working,
  people: readonly string[],
  listing: { id: string; version: number },
  since?: string,
): Promise<Map<string, string>> {
  const isOlder = sql<boolean>`listing_version < ${listing.version}`;
  const rows = await transaction
    .selectFrom('notifications.told')
    .distinctOn('person_id')
    .select(['person_id', 'notification_id'])
    .where('person_id', 'in', [...people])
    .where('listing_id', '=', listing.id)
    .where(({ eb, or }) =>
      or([
        eb('listing_version', '>=', listing.version),
        ...(since === undefined ? [] : [eb('told_at', '>=', new Date(since))]),
      ]),
    )
    .orderBy('person_id')
    .orderBy(isOlder)
    .orderBy(sql`abs(listing_version - ${listing.version})`)
    .execute();
  return new Map(rows.map(({ person_id, notification_id }) => [person_id, notification_id]));
}

/** @returns by person what they were told of a listing since, in whichever version it was. */
export async function toldOfListing(
  transaction: Working,
  people: readonly string[],
  listingId: string,
  since: Date,
): Promise<Map<string, NotificationState[]>> {
  const rows = await transaction
    .selectFrom('notifications.told')
    .innerJoin('notifications.notification', 'notifications.notification.id', 'notification_id')
    .selectAll('notifications.notification')
    .where('notifications.told.person_id', 'in', [...people])
    .where('notifications.told.listing_id', '=', listingId)
    .where('told_at', '>', since)
    .execute();
  return Map.groupBy(rows.map(notificationOf), ({ personId }) => personId);
}

/** @returns by person of how many listings they were told since. */
export async function toldSince(
  transaction: Working,
  people: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const rows = await transaction
    .selectFrom('notifications.told')
    .select(['person_id', ({ fn }) => fn.countAll<string>().as('count')])
    .where('person_id', 'in', [...people])
    .where('told_at', '>', since)
    .groupBy('person_id')
    .execute();
  return new Map(rows.map(({ person_id, count }) => [person_id, Number(count)]));
}

/** @returns notifications by id, those that are there. */
export async function notificationsById(
  transaction: Working,
  ids: readonly string[],
): Promise<Map<string, NotificationState>> {
  if (ids.length === 0) return new Map();
  const all = transaction.selectFrom('notifications.notification').selectAll();
  const rows = await all.where('id', 'in', [...ids]).execute();
  return new Map(rows.map((row) => [row.id, notificationOf(row)]));
}

/** Writes what people are told of a listing, new or added to. */
export async function writeTold(
  transaction: Working,
  told: readonly { after: NotificationState; isNew: boolean }[],
  listing: { id: string; version: number },
  at: Date,
): Promise<void> {
  await insertAll(
    transaction,
    told.filter(({ isNew }) => isNew).map(({ after }) => after),
  );
  for (const { after } of told.filter(({ isNew }) => !isNew)) await replace(transaction, after);
  await writeMails(
    transaction,
    told.map(({ after }) => after),
    at,
  );
  await transaction
    .insertInto('notifications.told')
    .values(
      told.map(({ after }) => ({
        person_id: after.personId,
        listing_id: listing.id,
        listing_version: listing.version,
        notification_id: after.id,
        told_at: at,
      })),
    )
    .execute();
}

/** Writes what notifications say beyond what they said: what was mailed is not mailed once more for that. */
export async function writeExtended(
  transaction: Working,
  extended: readonly NotificationState[],
  at: Date,
): Promise<void> {
  for (const after of extended) await replace(transaction, after);
  await insertMails(transaction, extended, at)
    ?.onConflict((conflict) =>
      conflict
        .column('notification_id')
        .doUpdateSet(({ ref }) => ({ frequency: ref('excluded.frequency') }))
        .where('notifications.mail.sent_at', 'is', null),
    )
    .execute();
}

/** Writes what people are told for the first time, at the ends of their inboxes. */
export async function writeNew(
  transaction: Working,
  made: readonly NotificationState[],
  at: Date,
): Promise<void> {
  await insertAll(transaction, made);
  await writeMails(transaction, made, at);
}

async function insertAll(transaction: Working, made: readonly NotificationState[]): Promise<void> {
  if (made.length === 0) return;
  await transaction.insertInto('notifications.notification').values(made.map(rowOf)).execute();
  const numbers = sql.join(made.map(({ personId, number }) => sql`(${personId}::uuid, ${number}::bigint)`));
  await sql`
    update notifications.inbox as inbox set last_number = told.number
    from (
      select person_id, max(number) as number from (values ${numbers}) as each (person_id, number) group by person_id
    ) as told
    where inbox.person_id = told.person_id
  `.execute(transaction);
}

/** What is to be mailed; a bundle that was mailed already once more, for what has come to it since. */
async function writeMails(transaction: Working, told: readonly NotificationState[], at: Date): Promise<void> {
  await insertMails(transaction, told, at)
    ?.onConflict((conflict) => conflict.column('notification_id').doUpdateSet({ sent_at: null, tries: 0 }))
    .execute();
}

function insertMails(transaction: Working, told: readonly NotificationState[], at: Date) {
  const mails = told.flatMap(({ id, personId, mail }) =>
    mail === null
      ? []
      : [{ notification_id: id, person_id: personId, frequency: mail, due_at: at, sent_at: null }],
  );
  return mails.length === 0 ? undefined : transaction.insertInto('notifications.mail').values(mails);
}

/** Writes a notification in its next version. */
export async function replace(transaction: Working, after: NotificationState): Promise<void> {
  const { id: _id, person_id: _person, number: _number, created_at: _at, ...row } = rowOf(after);
  await transaction.updateTable('notifications.notification').set(row).where('id', '=', after.id).execute();
}

/**
 * Holds a person's notifications until the transaction ends.
 * @param ids which; undefined: all
 * @returns them as they were, those that were not read yet, and how many of the ids are the person's
 */
export async function unreadOf(
  transaction: Working,
  personId: string,
  ids: readonly string[] | undefined,
  most: number,
): Promise<{ unread: NotificationState[]; own: number }> {
  const all = transaction
    .selectFrom('notifications.notification')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id');
  const rows = await (ids === undefined
    ? all.where('read_at', 'is', null).limit(most)
    : all.where('id', 'in', [...ids])
  )
    .forUpdate()
    .execute();
  return {
    unread: rows.filter(({ read_at }) => read_at === null).map(notificationOf),
    own: rows.length,
  };
}

/** Writes that notifications were read; a version each. */
export async function markRead(transaction: Working, ids: readonly string[], at: Date): Promise<void> {
  await transaction
    .updateTable('notifications.notification')
    .set(({ eb }) => ({ read_at: at, version: eb('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute();
}

/** @returns how many notifications of a person are to be seen and were not read yet. */
export async function countUnread(connection: Connection | Working, personId: string): Promise<number> {
  const { count } = await connection
    .selectFrom('notifications.notification')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where(sql<boolean>`channels ? 'in_app'`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @returns up to `limit` notifications in the order of their ids, after the id `after`. */
export async function* notificationsInIdOrder(
  connection: Connection,
  after: string | undefined,
  limit: number,
): AsyncGenerator<NotificationState> {
  const all = connection.selectFrom('notifications.notification').selectAll();
  const from = after === undefined ? all : all.where('id', '>', after);
  for (const row of await from.orderBy('id').limit(limit).execute()) yield notificationOf(row);
}

function rowOf(one: NotificationState) {
  return {
    ...{ id: one.id, version: one.version, person_id: one.personId, number: one.number },
    ...{ type: one.type, reason: one.reason, listing_id: one.listingId, listing_version: one.listingVersion },
    bundled: JSON.stringify(one.bundled),
    listings: one.listings,
    saved_searches: JSON.stringify(one.savedSearches),
    channels: JSON.stringify(one.channels),
    ...{ mail: one.mail, about: JSON.stringify(one.about), about_order: JSON.stringify(one.order) },
    about_offer: JSON.stringify(one.offer),
    created_at: new Date(one.createdAt),
    read_at: one.readAt === null ? null : new Date(one.readAt),
  };
}

/** @returns the notification of a row. */
export function notificationOf(row: Selectable<NotificationTable>): NotificationState {
  return {
    ...{ id: row.id, version: row.version, personId: row.person_id, number: Number(row.number) },
    ...{ type: row.type, reason: row.reason, listingId: row.listing_id, listingVersion: row.listing_version },
    ...{ bundled: row.bundled, listings: row.listings, savedSearches: row.saved_searches },
    channels: row.channels,
    ...{ mail: row.mail, about: row.about, order: row.about_order, offer: row.about_offer },
    createdAt: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  };
}
