import type { Moment } from '../aggregate/execute.ts';
import { utcDay } from '../aggregate/postgres/utc-day.ts';
import { context, type Surroundings } from '../context.ts';
import { mailerOf } from '../mail/mailer.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { forgetNotifications } from './forget-notifications/job.ts';
import { createMails } from './mail-notifications/mails.ts';
import { mailAtOnce, mailOfTheDay } from './mail-notifications/reaction.ts';
import { mailsMigration } from './migrations/2026-11-28-mails.ts';
import { notificationsMigration } from './migrations/2026-11-28-notifications.ts';
import { offersMigration } from './migrations/2026-11-28-offers.ts';
import { ordersMigration } from './migrations/2026-11-28-orders.ts';
import { timesMigration } from './migrations/2026-11-28-times.ts';
import { languageMigration } from './migrations/2026-11-29-language.ts';
import { pushMigration } from './migrations/2026-11-29-push.ts';
import { pushBySessionMigration } from './migrations/2026-11-29-push-by-session.ts';
import { alertMailsMigration } from './migrations/2026-11-30-alert-mails.ts';
import { mailTriesMigration } from './migrations/2026-12-01-mail-tries.ts';
import { notificationEvent } from './notification-event.ts';
import { notificationsInIdOrder } from './notifications.store.ts';
import type { OwnTables } from './notifications.table.ts';
import { createNotifications } from './notifications.ts';
import { notificationOperations } from './operations.ts';
import { personalNotifications } from './personal/personal-notifications.ts';
import { preferencesOf } from './preferences/preferences.store.ts';
import { postPush } from './push/post.ts';
import { pushKeyOf } from './push/push-key.ts';
import { createPushes } from './push/pushes.ts';
import { pushAtOnce } from './push/reaction.ts';
import { tellOfMatches } from './tell-of-matches/reaction.ts';
import { tellOfOffers } from './tell-of-offers/reaction.ts';
import { tellOfOrders } from './tell-of-orders/reaction.ts';
import { tellOfWithdrawals } from './tell-of-withdrawals/reaction.ts';

const notificationsAt = ({ postgres, hint }: Pick<Surroundings, 'postgres' | 'hint'>, moment: Moment) =>
  createNotifications({ ...moment, db: postgres.withTables<OwnTables>(), hint: hint.postgres });

const mailsAt = ({ postgres, config, clock }: Surroundings & Moment) =>
  createMails({
    db: postgres.withTables<OwnTables>(),
    send: mailerOf(config, postgres),
    publicUrl: config.PUBLIC_URL,
    clock,
  });

const pushesAt = ({ postgres, config, clock }: Surroundings & Moment) => {
  const db = postgres.withTables<OwnTables>();
  return createPushes({
    ...{ db, post: postPush, clock },
    key: () => pushKeyOf(db, config.PUSH_PRIVATE_KEY),
    subject: config.PUBLIC_URL.startsWith('https:') ? config.PUBLIC_URL : 'mailto:no-reply@localhost',
  });
};

/** What people are told, whichever context it is about: each tells its own by reacting to events. */
export const notifications = context({
  migrations: {
    '2026-11-28-notifications': notificationsMigration,
    '2026-11-28-notifications-mails': mailsMigration,
    '2026-11-28-notifications-times': timesMigration,
    '2026-11-28-notifications-orders': ordersMigration,
    '2026-11-28-notifications-orders-and-offers': offersMigration,
    '2026-11-29-notifications-language': languageMigration,
    '2026-11-29-notifications-push': pushMigration,
    '2026-11-29-notifications-push-by-session': pushBySessionMigration,
    '2026-11-30-notifications-alert-mails': alertMailsMigration,
    '2026-12-01-notifications-mail-tries': mailTriesMigration,
  },
  personal: personalNotifications,
  reactions: [
    tellOfMatches(notificationsAt),
    tellOfOrders(notificationsAt),
    tellOfOffers(notificationsAt),
    tellOfWithdrawals(notificationsAt),
    mailAtOnce(mailsAt),
    pushAtOnce(pushesAt),
  ],
  jobs: [mailOfTheDay(mailsAt), forgetNotifications],
  countedSince: async (since, { postgres }) => ({
    alerts: await postgres
      .withTables<OwnTables>()
      .selectFrom('notifications.notification')
      .select(({ fn }) => [utcDay('created_at').as('day'), fn.countAll<string>().as('count')])
      .where('created_at', '>=', since)
      .groupBy('day')
      .execute(),
  }),
  open: (surroundings) => ({
    answers: () => ({
      languageOf: async (personId) =>
        (await preferencesOf(surroundings.postgres.withTables<OwnTables>(), personId)).language,
    }),
    commands: (moment) => notificationsAt(surroundings, moment),
    operations: (moment) =>
      notificationOperations(notificationsAt(surroundings, moment), {
        ...moment,
        db: surroundings.postgres.withTables<OwnTables>(),
        pushKey: surroundings.config.PUSH_PRIVATE_KEY,
      }),
    snapshots: (moment) => ({
      notifications: snapshotsOf(
        (after, limit) => notificationsInIdOrder(surroundings.postgres.withTables<OwnTables>(), after, limit),
        (one, meta) => notificationEvent({ type: 'notification.snapshotted', after: one, changed: [] }, meta),
        moment,
      ),
    }),
  }),
});
