import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import type { PurchaseBody } from '@vivarium/contracts/orders/http.ts';
import type { InventoryState, OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import type { Actor } from '../../aggregate/decision.ts';
import { doneOrRefusal, refusedOrDone } from '../../aggregate/postgres/transaction.ts';
import { isAway } from '../../away/away.store.ts';
import { reserve } from '../stock/stock.store.ts';
import type { Working } from '../working.ts';
import { decidePlace, notAvailable } from './decide.ts';
import type { PlacingDependencies } from './dependencies.ts';
import { demandFew, freeAgainAt, LOOKED_BACK_MS, letGo } from './kept-unpaid.ts';
import { countUnpaid, keptUnpaid } from './unpaid.store.ts';

/** A thing that is reserved, with the order that is to be written for it. */
export interface Taken {
  order: OrderState;
  stock: InventoryState;
}

export interface Buying {
  actor: Actor;
  asked: PurchaseBody;
  listings: ReadonlyMap<string, ListingState>;
  address: Address | undefined;
  cause: Cause;
  paymentId: string;
}

type Wanted = PurchaseBody['items'][number];

/**
 * Reserves what is bought together, in the order of the listings.
 * @returns those that could be had
 * @throws {Problem} what one is refused for; where the rest is wanted without it, if all are; `too_many_unpaid` where there
 *   are more of them than their buyer may have unpaid
 */
export async function takeAll(given: PlacingDependencies, at: Working, buying: Buying): Promise<Taken[]> {
  const { items, partly } = buying.asked;
  const barred = await barredFrom(given, at, buying);
  // Where nothing else is wanted, or all or nothing, what is refused takes the whole transaction with it.
  const isInParts = items.length > 1 && partly;
  const taking = (work: () => Promise<Taken>) =>
    isInParts ? refusedOrDone(at.transaction, work) : doneOrRefusal(work);
  const taken: Taken[] = [];
  const refusals: Problem[] = [];
  for (const wanted of items.toSorted((one, other) => (one.listingId < other.listingId ? -1 : 1))) {
    const one = await taking(() => take(given, at, wanted, { ...buying, barred }));
    if (!(one instanceof Problem)) taken.push(one);
    else if (items.length > 1 && !partly) throw named(one, items.indexOf(wanted));
    else refusals.push(one);
  }
  const [refusal] = refusals;
  if (taken.length === 0 && refusal !== undefined) throw refusal;
  return taken;
}

/**
 * @returns until when its buyer may not reserve something, by the listing. What they have unpaid is not counted by anybody else
 *   until the transaction ends.
 */
async function barredFrom(
  { mostUnpaid, terms }: PlacingDependencies,
  { transaction, now }: Working,
  { actor: { id: buyerId }, asked: { items } }: Buying,
): Promise<ReadonlyMap<string, Date>> {
  const unpaid = await countUnpaid(transaction, buyerId);
  demandFew({ unpaid, wanted: items.length, most: mostUnpaid });
  const listingIds = items.map(({ listingId }) => listingId);
  const since = new Date(now.getTime() - LOOKED_BACK_MS);
  const kept = await keptUnpaid(transaction, { buyerId, listingIds, since });
  const until = [...kept].map(([id, times]) => [id, freeAgainAt(times, terms.unpaidMs, now)] as const);
  return new Map(until.flatMap(([id, free]) => (free === undefined ? [] : [[id, free]])));
}

/**
 * @throws {Problem} what {@link decidePlace} refuses; `let_go_unpaid` where they have kept it too long before;
 *   `not_available` where there is not so much left
 */
async function take(
  given: PlacingDependencies,
  { transaction, now }: Working,
  wanted: Wanted,
  {
    actor,
    listings,
    address,
    asked,
    cause,
    paymentId,
    barred,
  }: Buying & { barred: ReadonlyMap<string, Date> },
): Promise<Taken> {
  const { offerId, quantity, listingId } = wanted;
  const listing = listings.get(listingId);
  const isKnown = listing && openStatuses.includes(listing.status);
  if (listing === undefined || (!isKnown && listing.sellerId !== actor.id))
    throw new Problem('listing_not_found', 'There is no such listing.');
  const { provider, newId, terms, feePoints, isHigh } = given;
  const ids = { order: newId(), payment: paymentId };
  const taking = { orderId: ids.order, buyer: actor, listing, cause };
  const agreed = offerId && (await given.agreedPrice(transaction, { offerId, ...taking }));
  const ordered = { ...wanted, delivery: asked.delivery, address, ...(agreed && { agreed }) };
  const isSellerAway = await isAway(transaction, listing.sellerId);
  const order = decidePlace(listing, ordered, {
    ...{ ids, provider: provider.name, buyerId: actor.id, now, terms, feePoints, isHigh, isSellerAway },
  });
  if (order instanceof Problem) throw order;
  const until = barred.get(listingId);
  if (until !== undefined) throw letGo(until);
  const stock = await reserve(transaction, { id: newId(), listing, quantity });
  if (stock === undefined) throw notAvailable();
  return { order, stock };
}

/** The same refusal, which says of which thing it is. */
function named({ code, message, details }: Problem, index: number): Problem {
  const at = `items.${index}`;
  return new Problem(code, message, {
    details:
      details.length === 0
        ? [{ path: at, message: 'cannot be had' }]
        : details.map((detail) => ({ ...detail, path: `${at}.${detail.path}` })),
  });
}
