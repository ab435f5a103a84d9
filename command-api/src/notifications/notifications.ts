import type { ListingMatchEvent, MatchedPerson } from '@vivarium/contracts/alerts/events.ts';
import type { WithdrawalEvent } from '@vivarium/contracts/money/events.ts';
import type { ReadNotificationsBody } from '@vivarium/contracts/notifications/http.ts';
import type { OfferEvent } from '@vivarium/contracts/offers/events.ts';
import type { OrderEvent } from '@vivarium/contracts/orders/events.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import { causeOf } from '@vivarium/contracts/shared/envelope.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '../aggregate/decision.ts';
import type { Moment } from '../aggregate/execute.ts';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { isAway } from '../away/away.store.ts';
import { type NotificationHappening, notificationEvent } from './notification-event.ts';
import {
  countUnread,
  holdInboxes,
  leavingOf,
  markRead,
  notificationsById,
  quietOf,
  toldOf,
  toldOfListing,
  toldSince,
  unreadOf,
  writeExtended,
  writeNew,
  writeTold,
} from './notifications.store.ts';
import type { NotificationTables } from './notifications.table.ts';
import { bundleIdOf, decideExtend, decideTell } from './tell-of-matches/decide.ts';
import { isToldAlready, ONCE_IN_MS } from './tell-of-matches/told-again.ts';
import { decideOfferNews, idOfOfferNews, newsOfOffer } from './tell-of-offers/decide.ts';
import { decideNews, idOfNews, newsOf } from './tell-of-orders/decide.ts';
import { decideWithdrawalNews, idOfWithdrawalNews } from './tell-of-withdrawals/decide.ts';

export interface NotificationDependencies extends Moment {
  db: Kysely<NotificationTables>;
  /** Says that the outbox has something. */
  hint: () => void;
}

/** Something that one person is to be told. */
interface News {
  personId: string;
  /** Of what is told: the same for the same news. */
  id: string;
  decide: (number: number, now: Date) => NotificationHappening;
  /** What it follows from. */
  cause: Cause;
}

const HOUR_MS = 3_600_000;
/** Notifications marked in one transaction. */
const MARKED_AT_ONCE = 500;

/** What is done with notifications, apart from HTTP. */
export function createNotifications({ db, clock, newId, hint }: NotificationDependencies) {
  const append = (
    transaction: Transaction<NotificationTables>,
    happenings: readonly NotificationHappening[],
    { now, cause, actor }: { now: Date; cause: Cause; actor?: Actor },
  ) =>
    appendEvents(
      transaction,
      happenings.map((happening) => notificationEvent(happening, { id: newId(), now, cause, actor })),
    );

  /** @returns what is for people who stay. */
  const stillHere = async <T extends { personId: string }>(
    transaction: Transaction<NotificationTables>,
    things: readonly T[],
  ): Promise<T[]> => {
    const leaving = await leavingOf(
      transaction,
      things.map(({ personId }) => personId),
    );
    return things.filter(({ personId }) => !leaving.has(personId));
  };

  /** @returns people with those of their searches that they want to be told of still; who likes the listing wants to be anyway. */
  const stillWanting = async (
    transaction: Transaction<NotificationTables>,
    people: readonly MatchedPerson[],
    isFavourite: boolean,
  ): Promise<MatchedPerson[]> => {
    const named = people.flatMap(({ savedSearches }) => savedSearches.map(({ id }) => id));
    const quiet = await quietOf(transaction, named);
    return people
      .map(({ personId, savedSearches }) => ({
        ...{ personId, savedSearches: savedSearches.filter(({ id }) => !quiet.has(id)) },
      }))
      .filter(({ savedSearches }) => isFavourite || savedSearches.length > 0);
  };

  /** Tells people what is news to them, in the order given; what they were told already, not again. */
  const tellNews = async (all: readonly News[]): Promise<void> => {
    if (all.length === 0) return;
    const told = await inTransaction(db, undefined, async (transaction) => {
      const now = clock();
      const news = await stillHere(transaction, all);
      if (news.length === 0) return 0;
      const numbers = await holdInboxes(
        transaction,
        news.map(({ personId }) => personId),
      );
      const known = await notificationsById(
        transaction,
        news.map(({ id }) => id),
      );
      const untold = new Map(news.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
      const told = [...untold.values()].map(({ personId, decide, cause }) => {
        const number = (numbers.get(personId) ?? 0) + 1;
        numbers.set(personId, number);
        return { happening: decide(number, now), cause };
      });
      await writeNew(
        transaction,
        told.map(({ happening }) => happening.after),
        now,
      );
      await appendEvents(
        transaction,
        told.map(({ happening, cause }) => notificationEvent(happening, { id: newId(), now, cause })),
      );
      return told.length;
    });
    if (told > 0) hint();
  };

  return {
    /**
     * Tells people of a listing that starts to match; of what they were told already, only why else; of what somebody sells
     * who is kept out or leaves, nothing.
     */
    tellOfMatch: async (event: ListingMatchEvent): Promise<void> => {
      const { listing, reason, released = false, favourite = false, since } = event.data;
      const cause = causeOf(event);
      const others = event.data.people.filter(({ personId }) => personId !== listing.sellerId);
      const told = await inTransaction(db, undefined, async (transaction) => {
        const now = clock();
        // What it sells is withheld: nobody could open what they are told of.
        if (await isAway(transaction, listing.sellerId)) return 0;
        const people = await stillWanting(transaction, await stillHere(transaction, others), favourite);
        if (people.length === 0) return 0;
        const ids = people.map(({ personId }) => personId);
        const numbers = await holdInboxes(transaction, ids);
        const known = await toldOf(transaction, ids, listing, since);
        const wanted = people.filter(({ personId }) => !known.has(personId));
        const extended = await extendAll(transaction, people, known, now);
        await append(transaction, extended, { now, cause });
        if (wanted.length === 0) return extended.length;
        const happenings = await decideAll(transaction, wanted, numbers, now);
        if (happenings.length === 0) return extended.length;
        const written = happenings.map(({ type, after }) => ({
          after,
          isNew: type === 'notification.created',
        }));
        await writeTold(transaction, written, listing, now);
        await append(transaction, happenings, { now, cause });
        return extended.length + happenings.length;
      });
      if (told > 0) hint();

      async function extendAll(
        transaction: Transaction<NotificationTables>,
        told: readonly MatchedPerson[],
        by: ReadonlyMap<string, string>,
        now: Date,
      ) {
        const notifications = await notificationsById(transaction, [...by.values()]);
        const happenings = told.flatMap((person) => {
          const before = notifications.get(by.get(person.personId) ?? '');
          return (before && decideExtend(before, { person, isFavourite: favourite, reason })) ?? [];
        });
        await writeExtended(
          transaction,
          happenings.map(({ after }) => after),
          now,
        );
        return happenings;
      }

      async function decideAll(
        transaction: Transaction<NotificationTables>,
        wanted: readonly MatchedPerson[],
        numbers: ReadonlyMap<string, number>,
        now: Date,
      ) {
        const ids = wanted.map(({ personId }) => personId);
        const lately = await toldSince(transaction, ids, new Date(now.getTime() - HOUR_MS));
        const bundles = await notificationsById(
          transaction,
          ids.map((id) => bundleIdOf(id, now)),
        );
        const told = await toldOfListing(transaction, ids, listing.id, new Date(now.getTime() - ONCE_IN_MS));
        return wanted.flatMap((person) => {
          const { personId } = person;
          const toTell = { person, listing, reason, isReleased: released, isFavourite: favourite };
          if (isToldAlready(told.get(personId) ?? [], toTell, bundleIdOf(personId, now))) return [];
          const inbox = {
            lastNumber: numbers.get(personId) ?? 0,
            toldLately: lately.get(personId) ?? 0,
            bundle: bundles.get(bundleIdOf(personId, now)),
          };
          return [decideTell(toTell, inbox, now)];
        });
      }
    },

    /** Tells the parties of an order what is news to them; what they were told already, not again. */
    tellOfOrders: (events: readonly OrderEvent[]): Promise<void> =>
      tellNews(
        events.flatMap((event) => {
          const { order } = event.data;
          return newsOf(event).map((news) => ({
            ...{ personId: news.personId, id: idOfNews(news, order), cause: causeOf(event) },
            decide: (number: number, now: Date) => decideNews(news, order, number, now),
          }));
        }),
      ),

    /** The same of an offer. */
    tellOfOffer: (event: OfferEvent): Promise<void> => {
      const { offer } = event.data;
      return tellNews(
        newsOfOffer(event).map((news) => ({
          ...{ personId: news.personId, id: idOfOfferNews(news, offer), cause: causeOf(event) },
          decide: (number, now) => decideOfferNews(news, offer, number, now),
        })),
      );
    },

    /** Tells whoever has asked for money to be paid out that it was refused. */
    tellOfWithdrawal: (event: WithdrawalEvent): Promise<void> => {
      const { withdrawal } = event.data;
      const of = { personId: withdrawal.personId, id: idOfWithdrawalNews(withdrawal), cause: causeOf(event) };
      return tellNews([{ ...of, decide: (number, now) => decideWithdrawalNews(withdrawal, number, now) }]);
    },

    /**
     * Marks notifications as read.
     * @returns how many remain. @throws {Problem} 404 for an id that is none of the person's; nothing is marked then
     */
    read: async (actor: Actor, body: ReadNotificationsBody, cause: Cause): Promise<number> => {
      const ids = 'ids' in body ? [...new Set(body.ids)] : undefined;
      for (;;) {
        const marked = await inTransaction(db, actor.organization, async (transaction) => {
          const now = clock();
          const { unread, own } = await unreadOf(transaction, actor.id, ids, MARKED_AT_ONCE);
          if (ids !== undefined && own < ids.length)
            throw new Problem('notification_not_found', 'There is no such notification.');
          if (unread.length === 0) return 0;
          await markRead(
            transaction,
            unread.map(({ id }) => id),
            now,
          );
          const happenings = unread.map((before): NotificationHappening => {
            const after = { ...before, version: before.version + 1, readAt: now.toISOString() };
            return { type: 'notification.read', after, changed: ['readAt'] };
          });
          await append(transaction, happenings, { now, cause, actor });
          return unread.length;
        });
        if (marked > 0) hint();
        if (ids !== undefined || marked < MARKED_AT_ONCE) return countUnread(db, actor.id);
      }
    },
  };
}
export type Notifications = ReturnType<typeof createNotifications>;
