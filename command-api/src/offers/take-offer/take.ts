import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { Transaction } from 'kysely';
import type { Actor } from '../../aggregate/decision.ts';
import type { Moment } from '../../aggregate/execute.ts';
import { appendEvents } from '../../aggregate/postgres/append-events.ts';
import type { OfferTimes } from '../config.ts';
import { moveOffer } from '../move-offer/decide.ts';
import { offerEvent, offerKind } from '../offer-kind.ts';
import { lockOffer, writeOffer } from '../offers.store.ts';
import type { OfferTables } from '../offers.table.ts';

/** An order that is about to be made at the price of an offer. */
export interface Taking {
  offerId: string;
  orderId: string;
  buyer: Actor;
  listing: ListingState;
  cause: Cause;
}

/**
 * Takes an offer for an order, in the transaction of the order: where that comes to nothing the offer stays as it was.
 * @returns the price of one piece: what was agreed, or what it costs by now, whichever is less
 * @throws {Problem} where it is none of this buyer's for this listing, was not accepted, is past, or was ordered at before
 */
export async function takeOffer(
  transaction: Transaction<OfferTables>,
  { offerId, orderId, buyer, listing, cause }: Taking,
  { clock, newId, times }: Moment & { times: OfferTimes },
): Promise<Money> {
  const offer = await lockOffer(transaction, offerId);
  if (offer?.buyerId !== buyer.id || offer.listingId !== listing.id) throw offerKind.absent();
  const now = clock();
  const moved = moveOffer(offer, 'order', { by: 'buyer', now, times, orderId });
  if (moved instanceof Problem) throw moved;
  const { price } = offer;
  if (price.currency !== listing.price.currency)
    throw new Problem('mixed_currencies', `It costs ${listing.price.currency} by now. Make another offer.`);
  await writeOffer(transaction, moved.after);
  await appendEvents(transaction, [offerEvent(moved, { id: newId(), now, cause, actor: buyer })]);
  return price.amount < listing.price.amount ? price : listing.price;
}
