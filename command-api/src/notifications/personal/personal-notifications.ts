import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Moment } from '../../aggregate/execute.ts';
import { appendEvents } from '../../aggregate/postgres/append-events.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { Surroundings } from '../../context.ts';
import { newCause, type PersonalData } from '../../personal-data.ts';
import { type NotificationHappening, notificationEvent } from '../notification-event.ts';
import type { OwnTables } from '../notifications.table.ts';
import { subscriptionsOf } from '../push/subscriptions.store.ts';
import { decideErase, decideEraseAbout } from './erase-notification.ts';
import { forgetHowTold, heldNotifications, preferenceOf, replaceAll } from './personal.store.ts';

/** What somebody was told, and how they wanted to be; and what others were told of things that are gone. */
export const personalNotifications: PersonalData = {
  tell: async (personId, { postgres }) => {
    const db = postgres.withTables<OwnTables>();
    const notifications = await inTransaction(db, undefined, (transaction) =>
      heldNotifications(transaction, { personId }),
    );
    // Without the keys of the browsers: who has them can pass for us.
    const browsers = (await subscriptionsOf(db, personId)).map(({ id, endpoint, created_at }) => ({
      ...{ id, endpoint, createdAt: created_at },
    }));
    return {
      ...{ notifications, 'notification-preferences': (await preferenceOf(db, personId)) ?? null },
      'push-subscriptions': browsers,
    };
  },
  erase: async (personId, at) => {
    const erased = await erase(at, { personId }, decideErase);
    await forgetHowTold(at.postgres.withTables<OwnTables>(), personId);
    return erased;
  },
  eraseThings: (ids, at) => erase(at, { listingIds: ids }, decideEraseAbout),
};

async function erase(
  at: Surroundings & Moment,
  which: { personId: string } | { listingIds: readonly string[] },
  decide: (before: NotificationState) => NotificationHappening | undefined,
) {
  const { clock, newId, hint } = at;
  const cause = newCause(at);
  const all = await inTransaction(at.postgres.withTables<OwnTables>(), undefined, async (transaction) => {
    const before = await heldNotifications(transaction, which);
    const happenings = before.flatMap((one) => decide(one) ?? []);
    await replaceAll(
      transaction,
      happenings.map(({ after }) => after),
    );
    const events = happenings.map((one) => notificationEvent(one, { id: newId(), now: clock(), cause }));
    await appendEvents(transaction, events);
    const after = new Map(happenings.map((one) => [one.after.id, one.after.version]));
    return before.map(({ id, version }) => ({ id, version: after.get(id) ?? version }));
  });
  hint.postgres();
  return all;
}
