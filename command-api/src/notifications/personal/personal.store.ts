import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Kysely, Transaction } from 'kysely';
import { notificationOf, replace } from '../notifications.store.ts';
import type { NotificationTables } from '../notifications.table.ts';

/** @returns what a person was told, or what anybody was told of some listings, held until the transaction ends. */
export async function heldNotifications(
  transaction: Transaction<NotificationTables>,
  which: { personId: string } | { listingIds: readonly string[] },
): Promise<NotificationState[]> {
  const all = transaction.selectFrom('notifications.notification').selectAll().orderBy('id').forUpdate();
  if ('listingIds' in which && which.listingIds.length === 0) return [];
  const some =
    'personId' in which
      ? all.where('person_id', '=', which.personId)
      : all.where('listing_id', 'in', [...which.listingIds]);
  return (await some.execute()).map(notificationOf);
}

/** Writes notifications in their next version. */
export async function replaceAll(
  transaction: Transaction<NotificationTables>,
  all: readonly NotificationState[],
): Promise<void> {
  for (const one of all) await replace(transaction, one);
}

/** @returns how somebody wants to be told, where they have said so. */
export function preferenceOf(db: Kysely<NotificationTables>, personId: string) {
  const preferences = db.selectFrom('notifications.preference').selectAll();
  return preferences.where('person_id', '=', personId).executeTakeFirst();
}

/** Forgets how somebody wanted to be told, and where, of what they were told when, and what was to be mailed to them. */
export async function forgetHowTold(db: Kysely<NotificationTables>, personId: string): Promise<void> {
  for (const table of [
    ...(['notifications.mail', 'notifications.told', 'notifications.preference'] as const),
    'notifications.push_subscription' as const,
  ])
    await db.deleteFrom(table).where('person_id', '=', personId).execute();
}
