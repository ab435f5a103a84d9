import type { NotificationPreferences } from '@vivarium/contracts/notifications/preferences.ts';
import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';
import type { Kysely } from 'kysely';
import { isPostgresUnavailable } from '../../aggregate/postgres/database.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import { isMailOutage, type SendMail } from '../../mail/mailer.ts';
import type { NotificationTables } from '../notifications.table.ts';
import {
  preferencesOf,
  preferencesOfAll,
  signingKeyOf,
  unsubscribeToken,
} from '../preferences/preferences.store.ts';
import { lastBegun } from './hour-of-mail.ts';
import {
  isOfSearches,
  MOST_IN_A_MAIL,
  markSent,
  noteRefused,
  reachableOf,
  stillToBeHad,
  stillWanted,
  takeMailsOf,
  unsentOf,
  waitingForMail,
} from './mails.store.ts';
import { wordsOf } from './words.ts';

export interface MailDependencies {
  db: Kysely<NotificationTables>;
  /** Undefined: no mail leaves. */
  send: SendMail | undefined;
  /** Of the site. */
  publicUrl: string;
  clock: Clock;
}

const PAGE = 500;
/** Notifications that are mailed under one lock: a mail server may take its time for each. */
const AT_ONCE = 8;
/** Whatever the hour, nothing waits longer than this, in milliseconds. */
const LONGEST_WAIT_MS = 25 * 3_600_000;

/** Mails what people are told, to addresses that are known to be theirs. Between the server that takes a mail and our note of it lies the one moment that may make two. */
export function createMails({ db, send, publicUrl, clock }: MailDependencies) {
  const origin = publicUrl.replace(/\/$/, '');

  /** What is read once for all of some people. */
  const readFor = async (people: readonly string[]) => {
    const [reachable, signingKey] = [await reachableOf(db, people), await signingKeyOf(db)];
    return { reachable, signingKey };
  };

  const mail = async (
    personId: string,
    waiting: readonly NotificationState[],
    { email, alertMails, timeZone, language }: NotificationPreferences,
    { reachable, signingKey }: Awaited<ReturnType<typeof readFor>>,
  ): Promise<void> => {
    if (send === undefined || waiting.length === 0) return;
    const ids = waiting.map(({ id }) => id);
    // Never both in one mail: what is mailed once a day is of saved searches, and everything else is mailed by itself.
    const kind = waiting.every(isOfSearches) ? 'alerts' : 'all';
    const isWanted = email && (kind === 'all' || alertMails);
    const notifications = isWanted ? await stillToBeHad(db, await stillWanted(db, waiting)) : [];
    const person = notifications.length > 0 ? reachable.get(personId) : undefined;
    if (person?.is_verified) {
      const token = unsubscribeToken(signingKey, personId, kind);
      const unsubscribeUrl = `${origin}/unsubscribe?token=${token}`;
      const { display_name: displayName } = person;
      const words = wordsOf({ displayName, notifications, origin, unsubscribeUrl, timeZone, language });
      await send({
        ...words,
        to: person.email,
        // A bundle that has grown is another mail.
        id: derivedId('mail', ...notifications.map(({ id, listings }) => `${id} ${listings}`)),
        headers: {
          'List-Unsubscribe': `<${origin}/api/v1/unsubscribe?token=${token}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      });
    }
    await markSent(db, ids, clock());
  };

  /** Two workers at once would not see what the other one sends: until the server has taken it, it counts as unsent. */
  const oneAtATime = (people: readonly string[], work: () => Promise<void>): Promise<void> =>
    inTransaction(db, undefined, async (transaction) => {
      await takeMailsOf(transaction, people);
      // In transactions of its own: what was sent is noted whatever becomes of this one.
      await work();
    });

  /** What is tried by the clock has no dead letters: it is counted how often, and given up by that. @throws what it throws */
  const orRefused = async (waiting: readonly NotificationState[], mailing: Promise<void>): Promise<void> => {
    try {
      await mailing;
    } catch (error) {
      const isOutage = isMailOutage(error) || isPostgresUnavailable(error);
      const ids = waiting.map(({ id }) => id);
      if (!isOutage) await noteRefused(db, ids, clock());
      throw error;
    }
  };

  const mailWaiting = async (personId: string, since: Date): Promise<void> => {
    const preferences = await preferencesOf(db, personId);
    const { timeZone, digestHour } = preferences;
    const now = clock();
    const isLate = now.getTime() - since.getTime() > LONGEST_WAIT_MS;
    // What was missed at the hour, since a server was away, goes with the next run; what came after it waits for the next hour.
    const begun = lastBegun(digestHour, timeZone, now);
    if (!isLate && (begun === undefined || since > begun)) return;
    await oneAtATime([personId], async () => {
      const read = await readFor([personId]);
      let waiting: NotificationState[];
      do {
        waiting = await unsentOf(db, { personId, frequency: 'daily' });
        await orRefused(waiting, mail(personId, waiting, preferences, read));
        // What is too much for one mail does not wait for that of the next day.
      } while (waiting.length === MOST_IN_A_MAIL);
    });
  };

  return {
    /**
     * Mails notifications at once, those that were not mailed, each by itself. What the server refuses stops no other one.
     * @returns what failed, by the id of the notification. @throws where a server is away, at once
     */
    instant: async (notifications: readonly NotificationState[]): Promise<Map<string, unknown>> => {
      const failures = new Map<string, unknown>();
      if (send === undefined) return failures;
      for (const some of chunksOf(notifications, AT_ONCE)) {
        const people = [...new Set(some.map(({ personId }) => personId))];
        await oneAtATime(people, async () => {
          const unsent = await unsentOf(db, { notificationIds: some.map(({ id }) => id) });
          if (unsent.length === 0) return;
          const [preferences, read] = [await preferencesOfAll(db, people), await readFor(people)];
          for (const one of unsent) {
            try {
              await mail(one.personId, [one], preferences(one.personId), read);
            } catch (error) {
              if (isMailOutage(error) || isPostgresUnavailable(error)) throw error;
              failures.set(one.id, error);
            }
          }
        });
      }
      return failures;
    },

    /**
     * Mails what waits for the mail of the day to those whose hour has begun since. Whom the server refuses stops nobody else,
     * and is given up after five tries.
     * @throws {AggregateError} of all that failed, at the end; a server that is away at once
     */
    daily: async (): Promise<void> => {
      if (send === undefined) return;
      const failures: unknown[] = [];
      let after: string | undefined;
      do {
        const waiting = await waitingForMail(db, after, PAGE);
        for (const { person_id: personId, since } of waiting) {
          try {
            await mailWaiting(personId, since);
          } catch (error) {
            if (isMailOutage(error)) throw error;
            failures.push(error);
          }
        }
        after = waiting.length === PAGE ? waiting.at(-1)?.person_id : undefined;
      } while (after !== undefined);
      if (failures.length > 0) throw new AggregateError(failures, `${failures.length} people got no mail`);
    },
  };
}
export type Mails = ReturnType<typeof createMails>;
