import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { Kysely } from 'kysely';
import pLimit from 'p-limit';
import webPush from 'web-push';
import { isPostgresUnavailable } from '../../aggregate/postgres/database.ts';
import { notificationOf } from '../notifications.store.ts';
import type { NotificationTables } from '../notifications.table.ts';
import { preferencesOf } from '../preferences/preferences.store.ts';
import type { PostPush } from './post.ts';
import type { PushKey } from './push-key.ts';
import {
  FAILURES_OF,
  noteFailure,
  notePushed,
  type PushSubscriptionRow,
  removeSubscription,
  whoSubscribes,
  withoutPush,
} from './subscriptions.store.ts';
import { pushedOf } from './words.ts';

export interface PushDependencies {
  db: Kysely<NotificationTables>;
  post: PostPush;
  /** Asked for where there is something to push. */
  key: () => Promise<PushKey>;
  /** Whom push services may ask about us: an address of the site by https, or of mails. */
  subject: string;
  clock: Clock;
}

/** Seconds for which a push service keeps what it cannot hand over; what is older is not pushed at all. */
const KEPT_S = 24 * 60 * 60;

/** The browser has unsubscribed, or its subscription has ended (RFC 8030, 7.3). */
const ended: readonly number[] = [404, 410];

/** Notifications that are told at once, each in all browsers of its person: so many may wait for services that say nothing. */
const AT_ONCE = 16;

/** A push service has not taken a push. */
export class NotPushed extends Error {
  override name = 'NotPushed';
  /**
   * What is `refused` will not be taken another time either, whereas a service that is away or has too much to do, `busy`, may
   * take it then. One that is `silent` may be cut off from us, or be no service at all.
   */
  readonly why: 'refused' | 'busy' | 'silent';

  /** @param answer the status that it answers, or why it answers nothing */
  constructor(host: string, answer: unknown) {
    const isStatus = typeof answer === 'number';
    super(`${host} answered ${isStatus ? answer : `nothing: ${answer}`}`, { cause: answer });
    if (!isStatus) this.why = 'silent';
    else this.why = answer < 500 && answer !== 408 && answer !== 429 ? 'refused' : 'busy';
  }
}

/** What became of a notification in the browsers of its person. */
interface Told {
  /** Whether any service has answered, whatever it said. */
  isAnswered: boolean;
  failures: unknown[];
  /** Those whose service said nothing. */
  silent: string[];
}

/** Tells people in their browsers, also where no page of ours is open (RFC 8030, encrypted by RFC 8291). */
export function createPushes({ db, post, key, subject, clock }: PushDependencies) {
  const send = async (
    { id, endpoint, p256dh, auth }: PushSubscriptionRow,
    notificationId: string,
    { text, vapidDetails }: { text: string; vapidDetails: PushKey & { subject: string } },
  ): Promise<void> => {
    const { body, headers } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, {
      vapidDetails,
      TTL: KEPT_S,
      contentEncoding: 'aes128gcm',
    });
    const { host } = new URL(endpoint);
    const status = await post({ endpoint, headers, body }).catch((error: unknown) => {
      throw new NotPushed(host, error);
    });
    if (status >= 200 && status < 300) await notePushed(db, notificationId, id, clock());
    else if (ended.includes(status)) await removeSubscription(db, id);
    else throw new NotPushed(host, status);
  };

  /** Tells a notification in each browser of its person; they do not wait for each other. @throws where Postgres is away */
  const tell = async (created: NotificationState): Promise<Told> => {
    const told: Told = { isAnswered: false, failures: [], silent: [] };
    // Most are not pushed, and are told by the thousand: nothing is asked of the store for those.
    if (!isPushed(created, clock())) return told;
    const { id, personId } = created;
    const browsers = await withoutPush(db, personId, id);
    if (browsers.length === 0) return told;
    const rows = db.selectFrom('notifications.notification').selectAll().where('id', '=', id);
    const row = await rows.where('read_at', 'is', null).executeTakeFirst();
    const notification = row && notificationOf(row);
    if (notification === undefined || !isPushed(notification, clock())) return told;
    const [{ language }, ours] = await Promise.all([preferencesOf(db, personId), key()]);
    const text = JSON.stringify(pushedOf(notification, language));
    const push = { text, vapidDetails: { subject, ...ours } };
    const tellIn = async (browser: PushSubscriptionRow) => {
      try {
        await send(browser, id, push);
        told.isAnswered = true;
      } catch (error) {
        if (isPostgresUnavailable(error)) throw error;
        told.failures.push(error);
        if (!(error instanceof NotPushed)) return;
        if (error.why === 'silent') told.silent.push(browser.id);
        else told.isAnswered = true;
        if (error.why === 'refused') await noteFailure(db, browser.id, FAILURES_OF.refused);
      }
    };
    await allDone(browsers.map(tellIn));
    return told;
  };

  /**
   * Who waits for what says nothing keeps others waiting, so that it is not asked for ever. Where nobody at all has answered, we
   * may be what is cut off, and nobody was kept waiting: that is held against none.
   */
  const noteSilence = async (all: readonly Told[]): Promise<void> => {
    if (!all.some(({ isAnswered }) => isAnswered)) return;
    for (const id of all.flatMap(({ silent }) => silent)) await noteFailure(db, id, FAILURES_OF.silent);
  };

  return {
    /**
     * Tells notifications in each browser of their people in which they were not told yet, unless they were read meanwhile or
     * are of yesterday. What cannot be reached stops no other one, and holds them all up once and no longer than a service is
     * waited for.
     * @returns what was not taken and has to come again, by the id of the notification. @throws where Postgres is away
     */
    pushAll: async (all: readonly NotificationState[]): Promise<Map<string, AggregateError>> => {
      const now = clock();
      // One that was extended at once comes twice, and is read from the store once.
      const wanted = [...new Map(all.map((one) => [one.id, one])).values()].filter((one) =>
        isPushed(one, now),
      );
      // Most people are told in no browser.
      const reached = await whoSubscribes(
        db,
        wanted.map(({ personId }) => personId),
      );
      const limit = pLimit(AT_ONCE);
      const pushed = wanted.filter(({ personId }) => reached.has(personId));
      const told = await allDone(pushed.map((one) => limit(tell, one)));
      await noteSilence(told);
      const failures = new Map<string, AggregateError>();
      for (const [i, one] of told.entries())
        if (one.failures.length > 0) failures.set(pushed[i]?.id ?? '', notPushed(one.failures));
      return failures;
    },
  };
}
export type Pushes = ReturnType<typeof createPushes>;

/** Of saved searches what they say is pushed; of everything else everything. What is erased has no channels. */
function isPushed({ type, channels, createdAt }: NotificationState, now: Date): boolean {
  const isWanted = type === 'saved_search_match' ? channels.includes('push') : channels.length > 0;
  return isWanted && now.getTime() - Date.parse(createdAt) < KEPT_S * 1000;
}

function notPushed(failures: readonly unknown[]): AggregateError {
  return new AggregateError(failures, `not pushed: ${failures.map(String).join('; ')}`);
}

/** Waits for all of them, also where one fails: nothing goes on behind the back of who asked. @throws what the first throws */
async function allDone<T>(all: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(all);
  return Promise.all(all);
}
