import { isAnimal, type ListingState } from '@vivarium/contracts/listings/state.ts';
import type { OfferBody } from '@vivarium/contracts/offers/http.ts';
import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { Happening } from '../../aggregate/decision.ts';
import type { OfferTimes } from '../config.ts';

/** Offers of one buyer for one listing, after which their seller is left alone: nobody feels their way to a limit. */
export const MOST_OFFERS = 5;

export interface Making {
  id: string;
  buyerId: string;
  now: Date;
  times: OfferTimes;
  /** From where on its seller accepts unasked; undefined: never. */
  acceptFrom: Money | undefined;
  /** Offers that the buyer has made for it before. */
  before: number;
  /** Whoever leaves or is kept out sells nothing more. */
  isSellerAway: boolean;
}

/**
 * Decides that somebody offers a price. What its seller has said that they accept is accepted at once, in their name: that it
 * was so is told, from where on is not.
 */
export function decideOffer(
  listing: ListingState,
  { amount: price, message = '' }: OfferBody,
  { id, buyerId, now, times, acceptFrom, before, isSellerAway }: Making,
): Happening<OfferState, 'offer.made' | 'offer.accepted'> | Problem {
  if (listing.sellerId === buyerId) return new Problem('own_listing', 'This listing is your own.');
  if (listing.status !== 'active' || isSellerAway)
    return new Problem('not_available', 'It is not for sale at the moment.');
  const { price: asked } = listing;
  if (price.currency !== asked.currency)
    return new Problem('mixed_currencies', `Its price is in ${asked.currency}.`);
  if (price.amount >= asked.amount)
    return new Problem('offer_above_price', 'An offer is below the price: at the price you can buy it.');
  if (before >= MOST_OFFERS)
    return new Problem('too_many_offers', `You have made ${MOST_OFFERS} offers for it, which is all.`);
  const isAccepted = acceptFrom?.currency === price.currency && price.amount >= acceptFrom.amount;
  const at = now.toISOString();
  const made = { what: 'offer', by: 'buyer', at, amount: price.amount, message: message || null } as const;
  const accepted = { what: 'accept', by: 'seller', at, amount: null, message: null } as const;
  const after: OfferState = {
    ...{ id, version: 1, buyerId, sellerId: listing.sellerId, listingId: listing.id },
    listingVersion: listing.version,
    item: {
      ...{ title: listing.title, category: listing.category },
      species: isAnimal(listing) ? (listing.attributes.species ?? null) : null,
    },
    ...{ asked, price, status: isAccepted ? 'accepted' : 'offered' },
    due: new Date(now.getTime() + (isAccepted ? times.priceMs : times.answerMs)).toISOString(),
    ...{ orderId: null, history: isAccepted ? [made, accepted] : [made], createdAt: at, updatedAt: at },
  };
  return { type: isAccepted ? 'offer.accepted' : 'offer.made', after, changed: ['status', 'price'] };
}
