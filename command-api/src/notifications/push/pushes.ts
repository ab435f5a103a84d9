import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { Kysely } from 'kysely';
import webPush from 'web-push';
import { isPostgresUnavailable } from '../../aggregate/postgres/database.ts';
import { notificationOf } from '../notifications.store.ts';
import type { NotificationTables } from '../notifications.table.ts';
import { preferencesOf } from '../preferences/preferences.store.ts';
import type { PostPush } from './post.ts';
import type { PushKey } from './push-key.ts';
import {
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

/** A push service has not taken a push. */
export class NotPushed extends Error {
  override name = 'NotPushed';
  /** It will not be taken another time either, whereas one that is away or has too much to do may take it then. */
  readonly isRefused: boolean;

  constructor(host: string, status: number) {
    super(`${host} answered ${status}`);
    this.isRefused = status < 500 && status !== 408 && status !== 429;
  }
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
    const status = await post({ endpoint, headers, body });
    if (status >= 200 && status < 300) await notePushed(db, notificationId, id, clock());
    else if (ended.includes(status)) await removeSubscription(db, id);
    else throw new NotPushed(new URL(endpoint).host, status);
  };

  const pushes = {
    /**
     * Tells notifications as {@link pushes.push} does one; one that is not taken stops no other.
     * @returns what failed, by the id of the notification
     */
    pushAll: async (all: readonly NotificationState[]): Promise<Map<string, unknown>> => {
      const now = clock();
      const wanted = all.filter((one) => isPushed(one, now));
      // Most people are told in no browser.
      const reached = await whoSubscribes(
        db,
        wanted.map(({ personId }) => personId),
      );
      const failures = new Map<string, unknown>();
      for (const one of wanted.filter(({ personId }) => reached.has(personId))) {
        try {
          await pushes.push(one);
        } catch (error) {
          if (isPostgresUnavailable(error)) throw error;
          failures.set(one.id, error);
        }
      }
      return failures;
    },

    /**
     * Tells a notification in each browser of its person in which it was not told yet, unless they have read it meanwhile or it
     * is of yesterday. A browser that cannot be reached stops no other one.
     * @throws {AggregateError} of what was not taken, so that it comes again
     */
    push: async (created: NotificationState): Promise<void> => {
      // Most are not, and are told by the thousand: nothing is asked of the store for those.
      if (!isPushed(created, clock())) return;
      const { id, personId } = created;
      const browsers = await withoutPush(db, personId, id);
      if (browsers.length === 0) return;
      const rows = db.selectFrom('notifications.notification').selectAll().where('id', '=', id);
      const row = await rows.where('read_at', 'is', null).executeTakeFirst();
      const notification = row && notificationOf(row);
      if (notification === undefined || !isPushed(notification, clock())) return;
      const [{ language }, ours] = await Promise.all([preferencesOf(db, personId), key()]);
      const text = JSON.stringify(pushedOf(notification, language));
      const push = { text, vapidDetails: { subject, ...ours } };
      const failures: unknown[] = [];
      for (const browser of browsers) {
        try {
          await send(browser, id, push);
        } catch (error) {
          failures.push(error);
          if (error instanceof NotPushed && error.isRefused) await noteFailure(db, browser.id);
        }
      }
      if (failures.length > 0)
        throw new AggregateError(failures, `not pushed: ${failures.map(String).join('; ')}`);
    },
  };
  return pushes;
}
export type Pushes = ReturnType<typeof createPushes>;

/** Of saved searches what they say is pushed; of everything else everything. What is erased has no channels. */
function isPushed({ type, channels, createdAt }: NotificationState, now: Date): boolean {
  const isWanted = type === 'saved_search_match' ? channels.includes('push') : channels.length > 0;
  return isWanted && now.getTime() - Date.parse(createdAt) < KEPT_S * 1000;
}
