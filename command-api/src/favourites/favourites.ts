import { isDeepStrictEqual } from 'node:util';
import { releaseOf } from '@vivarium/contracts/alerts/reason.ts';
import { MOST_FAVOURITES } from '@vivarium/contracts/favourites/http.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import { causeOf } from '@vivarium/contracts/shared/envelope.ts';
import type { Kysely } from 'kysely';
import type { Actor } from '../aggregate/decision.ts';
import type { Moment } from '../aggregate/execute.ts';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { Questions } from '../context.ts';
import { fansEvents, favouriteEvent, interestEvent } from './favourite-events.ts';
import {
  countFavourites,
  fansOf,
  favouriteOf,
  holdInterest,
  listingOf,
  noteListing,
  writeFavourite,
} from './favourites.store.ts';
import type { FavouriteTables } from './favourites.table.ts';
import { newsFor } from './follow-listings/decide.ts';
import { decideSetFavourite } from './set-favourite/decide.ts';

export interface FavouriteDependencies extends Moment {
  db: Kysely<FavouriteTables>;
  /** Says that the outbox has something. */
  hint: () => void;
  /** Asks the context of listings. */
  listingNow: Questions['listing'];
}

/** What people can do with favourites, apart from HTTP. Every function throws `Problem` to refuse. */
export function createFavourites({ db, clock, newId, hint, listingNow }: FavouriteDependencies) {
  /**
   * What is known here follows the events of listings. One that was published a moment ago, or longer ago than events are kept,
   * is asked for, and noted.
   */
  const openListing = async (id: string) => {
    const known = await listingOf(db, id);
    if (known !== undefined && openStatuses.includes(known.status)) return known;
    const listing = await listingNow(id);
    if (listing === undefined || !openStatuses.includes(listing.status)) return undefined;
    await inTransaction(db, undefined, (transaction) => noteListing(transaction, listing));
    return listing;
  };

  return {
    set: async (actor: Actor, listingId: string, isFavourite: boolean, cause: Cause): Promise<void> => {
      const listing = isFavourite ? await openListing(listingId) : await listingOf(db, listingId);
      if (listing === undefined) {
        if (!isFavourite) return;
        throw new Problem('listing_not_found', 'There is no such listing.');
      }
      const isDone = await inTransaction(db, actor.organization, async (transaction) => {
        const interest = await holdInterest(transaction, listingId);
        const favourite = await favouriteOf(transaction, actor.id, listingId);
        const now = clock();
        const wanted = { personId: actor.id, listing: { id: listingId, price: listing.price }, isFavourite };
        const decided = decideSetFavourite(wanted, { favourite, interest }, now);
        if (decided === 'unchanged') return false;
        if (isFavourite && (await countFavourites(transaction, actor.id)) >= MOST_FAVOURITES)
          throw new Problem(
            'too_many_favourites',
            `You have ${MOST_FAVOURITES} favourites, which is as many as one can have.`,
          );
        await writeFavourite(transaction, decided.favourite, decided.interest);
        const meta = () => ({ id: newId(), now, cause, actor });
        const type = isFavourite ? 'favourite.added' : 'favourite.removed';
        await appendEvents(transaction, [
          favouriteEvent(decided.favourite, type, meta()),
          // Who it was stays between them and us.
          interestEvent(decided.interest, 'listing_interest.changed', { ...meta(), actor: undefined }),
        ]);
        return true;
      });
      if (isDone) hint();
    },

    /**
     * Notes what has become of a listing, and has those told who liked it then. However late or often it is said, the newest
     * version holds; what is known to be older is told where it is so still. Who is told twice of a version is told once.
     */
    follow: async (event: ListingEvent): Promise<void> => {
      const { listing } = event.data;
      const told = await inTransaction(db, undefined, async (transaction) => {
        const isNewest = await noteListing(transaction, listing);
        const reason = newsFor(event);
        if (reason === undefined) return false;
        const known = isNewest ? undefined : await listingOf(transaction, listing.id);
        if (known !== undefined && !isStillSo(listing, known)) return false;
        const fans = await fansOf(transaction, listing.id, new Date(event.time));
        const cause = causeOf(event);
        const why = { reason, ...releaseOf(event) };
        const events = fansEvents(listing, why, fans, () => ({ id: newId(), now: clock(), cause }));
        await appendEvents(transaction, events);
        return events.length > 0;
      });
      if (told) hint();
    },
  };
}
export type Favourites = ReturnType<typeof createFavourites>;

type OnSale = Pick<ListingState, 'status' | 'price'>;

function isStillSo(then: OnSale, now: OnSale): boolean {
  return then.status === now.status && isDeepStrictEqual(then.price, now.price);
}
