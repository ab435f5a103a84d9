import { createHmac, timingSafeEqual } from 'node:crypto';
import type {
  ChangePreferencesBody,
  NotificationPreferences,
} from '@vivarium/contracts/notifications/preferences.ts';
import type { Kysely, Selectable } from 'kysely';
import type { NotificationTables, PreferenceTable } from '../notifications.table.ts';

/** Mails that one link stops. */
export type MailKind = 'alerts' | 'all';

type Connection = Kysely<NotificationTables>;

/** How people are told who have not said otherwise. */
const usual: NotificationPreferences = {
  ...{ email: true, alertMails: true },
  ...{ timeZone: 'UTC', digestHour: 8, language: 'en' },
};

/** @returns how somebody wants to be told. */
export async function preferencesOf(db: Connection, personId: string): Promise<NotificationPreferences> {
  const row = await db
    .selectFrom('notifications.preference')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row === undefined ? usual : preferencesIn(row);
}

/** @returns how some people want to be told, each of them. */
export async function preferencesOfAll(
  db: Connection,
  people: readonly string[],
): Promise<(personId: string) => NotificationPreferences> {
  const all = db.selectFrom('notifications.preference').selectAll();
  const rows = await all.where('person_id', 'in', [...people]).execute();
  const known = new Map(rows.map((row) => [row.person_id, preferencesIn(row)]));
  return (personId) => known.get(personId) ?? usual;
}

/**
 * Notes that somebody wants to be told otherwise: only what the patch says is written, so that who changes something else at
 * the same time is not undone.
 * @returns how they are told from now on
 */
export async function changePreferences(
  db: Connection,
  personId: string,
  patch: ChangePreferencesBody,
): Promise<NotificationPreferences> {
  const row = await db
    .insertInto('notifications.preference')
    .values({ person_id: personId, ...rowOf({ ...usual, ...patch }) })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(patchOf(patch)))
    .returningAll()
    .executeTakeFirstOrThrow();
  return preferencesIn(row);
}

function rowOf({ email, alertMails, timeZone, digestHour, language }: NotificationPreferences) {
  return { email, alert_mails: alertMails, time_zone: timeZone, digest_hour: digestHour, language };
}

function patchOf({ email, alertMails, timeZone, digestHour, language }: ChangePreferencesBody) {
  return {
    ...(email !== undefined && { email }),
    ...(alertMails !== undefined && { alert_mails: alertMails }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
    ...(digestHour !== undefined && { digest_hour: digestHour }),
    ...(language !== undefined && { language }),
  };
}

function preferencesIn(row: Selectable<PreferenceTable>): NotificationPreferences {
  const { email, alert_mails: alertMails, time_zone: timeZone, digest_hour: digestHour, language } = row;
  return { email, alertMails, timeZone, digestHour, language };
}

/** @returns what links to unsubscribe are signed with. */
export async function signingKeyOf(db: Connection): Promise<string> {
  return (await db.selectFrom('notifications.signing_key').select('key').executeTakeFirstOrThrow()).key;
}

function signatureOf(key: string, said: string): Buffer {
  return createHmac('sha256', key).update(`unsubscribe ${said}`).digest();
}

/**
 * @param from those of saved searches alone, or all
 * @returns what a link to unsubscribe carries: nobody else can make it, and it does nothing else
 */
export function unsubscribeToken(signingKey: string, personId: string, from: MailKind): string {
  const said = from === 'all' ? personId : `${personId}.${from}`;
  return `${said}.${signatureOf(signingKey, said).toString('base64url')}`;
}

/** @returns whose link it is, and from which mails; undefined for one that we did not make. */
export async function unsubscriptionOf(
  db: Connection,
  token: string,
): Promise<{ personId: string; from: MailKind } | undefined> {
  const [, said = '', personId = '', alerts, given = ''] =
    /^(([^.]*)(?:\.(alerts))?)\.([^.]*)$/.exec(token) ?? [];
  const [expected, actual] = [signatureOf(await signingKeyOf(db), said), Buffer.from(given, 'base64url')];
  const isOurs = expected.length === actual.length && timingSafeEqual(expected, actual);
  return isOurs ? { personId, from: alerts === undefined ? 'all' : 'alerts' } : undefined;
}
