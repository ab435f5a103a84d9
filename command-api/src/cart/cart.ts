import { type CartItem, MOST_IN_CART } from '@vivarium/contracts/cart/http.ts';
import { leftOfListing } from '@vivarium/contracts/listings/left.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import type { Kysely } from 'kysely';
import type { Actor } from '../aggregate/decision.ts';
import type { Moment } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { awayOf } from '../away/away.store.ts';
import type { Questions } from '../context.ts';
import { type OwnTables, putThing, type ThingTable, takeThing, thingsOf } from './cart.store.ts';

export interface CartDependencies extends Pick<Moment, 'clock'>, Pick<Questions, 'listing'> {
  db: Kysely<OwnTables>;
}

/** What people can do with their carts, apart from HTTP. Every function throws `Problem` to refuse. */
export function createCart({ db, clock, listing: find }: CartDependencies) {
  return {
    show: async (actor: Actor): Promise<CartItem[]> => {
      const things = await thingsOf(db, actor.id);
      const listings = await Promise.all(things.map(({ listing_id }) => find(listing_id)));
      const away = await awayOf(db, [...new Set(listings.flatMap((one) => one?.sellerId ?? []))]);
      return things.map((thing, index) => itemOf(thing, shownOf(listings[index], away)));
    },

    put: async (actor: Actor, listingId: string, quantity: number): Promise<void> => {
      const found = await find(listingId);
      const listing = shownOf(found, await awayOf(db, found === undefined ? [] : [found.sellerId]));
      if (listing === undefined) throw new Problem('listing_not_found', 'There is no such listing.');
      if (listing.sellerId === actor.id) throw new Problem('own_listing', 'This listing is your own.');
      if (listing.status !== 'active' || leftOfListing(listing) < quantity)
        throw new Problem('not_available', 'There is not so much of it left.');
      const thing = { person_id: actor.id, listing_id: listingId, quantity, added_at: clock() };
      await inTransaction(db, actor.organization, async (transaction) => {
        if ((await putThing(transaction, thing)) > MOST_IN_CART)
          throw new Problem('cart_full', `A cart holds ${MOST_IN_CART} things. Buy or take out some first.`);
      });
    },

    take: (actor: Actor, listingId: string): Promise<void> => takeThing(db, actor.id, listingId),
  };
}
export type Cart = ReturnType<typeof createCart>;

/** @returns a listing as somebody sees who would buy it: none where it is not shown, or its seller is away. */
function shownOf(listing: ListingState | undefined, away: ReadonlySet<string>): ListingState | undefined {
  return listing && openStatuses.includes(listing.status) && !away.has(listing.sellerId)
    ? listing
    : undefined;
}

/** @returns a thing with what has become of it: what nobody may see any more says nothing of itself. */
export function itemOf(thing: ThingTable, listing: ListingState | undefined): CartItem {
  const said = {
    ...{ listingId: encodeId(thing.listing_id), quantity: thing.quantity },
    addedAt: thing.added_at.toISOString(),
  };
  if (listing === undefined) return { ...said, standing: 'gone', listing: null };
  const left = listing.status === 'active' ? leftOfListing(listing) : 0;
  const { title, sellerId, price, delivery } = listing;
  return {
    ...said,
    standing: standingOf(listing.status, left, thing.quantity),
    listing: {
      ...{ title, sellerId: encodeId(sellerId), price: toWireMoney(price), left },
      ...(delivery && { delivery }),
    },
  };
}

function standingOf(status: ListingState['status'], left: number, wanted: number): CartItem['standing'] {
  if (status === 'reserved') return 'reserved';
  if (status !== 'active') return 'gone';
  return left < wanted ? 'too_few' : 'available';
}
