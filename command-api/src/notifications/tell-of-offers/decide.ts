import type { NotificationState, OfferNewsStep } from '@vivarium/contracts/notifications/state.ts';
import type { OfferEvent } from '@vivarium/contracts/offers/events.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';
import type { NotificationHappening } from '../notification-event.ts';

/** Something that one of the parties of an offer is to be told. */
export interface OfferNews {
  personId: string;
  role: 'buyer' | 'seller';
  step: OfferNewsStep;
}

/** @returns who is to be told what of an event; whoever did it themselves is not told that they did. */
export function newsOfOffer({ type, data: { offer } }: OfferEvent): OfferNews[] {
  const last = offer.history.at(-1);
  const buyer = (step: OfferNewsStep): OfferNews => ({ personId: offer.buyerId, role: 'buyer', step });
  const seller = (step: OfferNewsStep): OfferNews => ({ personId: offer.sellerId, role: 'seller', step });
  const other = (step: OfferNewsStep) => [last?.by === 'buyer' ? seller(step) : buyer(step)];
  const ofItsEnd = (): OfferNews[] => {
    switch (last?.what) {
      case 'withdraw':
        return other('withdrawn');
      case 'expire':
        return [buyer('expired'), seller('expired')];
      // Its seller knows what has become of their listing.
      case 'close':
        return [buyer('closed')];
      case 'reprice':
        return [buyer('repriced')];
      default:
        return [];
    }
  };
  switch (type) {
    case 'offer.made':
      return [seller('made')];
    case 'offer.countered':
      return other('countered');
    case 'offer.accepted':
      // Made and accepted in one: by what its seller had said before.
      return offer.version === 1 ? [buyer('accepted'), seller('accepted_unasked')] : other('accepted');
    case 'offer.declined':
      return other('declined');
    case 'offer.withdrawn':
    case 'offer.expired':
    case 'offer.closed':
      return ofItsEnd();
    case 'offer.erased':
      // Who leaves ends with that what waits; what had ended before was told then.
      return last?.at === offer.updatedAt ? ofItsEnd() : [];
    // What comes of an order is told as news of the order.
    case 'offer.ordered':
    case 'offer.reopened':
    case 'offer.snapshotted':
      return [];
  }
}

/** @returns the id of what is told: the same however often it is heard of, another for each word of the two. */
export function idOfOfferNews(
  { personId, step }: OfferNews,
  { id, version }: OfferEvent['data']['offer'],
): string {
  return derivedId('offer', personId, id, step, version);
}

/** @returns what the party is told, as the next in their inbox. */
export function decideOfferNews(
  news: OfferNews,
  offer: OfferEvent['data']['offer'],
  number: number,
  now: Date,
): NotificationHappening {
  const { personId, role, step } = news;
  const after: NotificationState = {
    ...{ id: idOfOfferNews(news, offer), version: 1, personId, number, type: 'offer', reason: null },
    ...{ listingId: offer.listingId, listingVersion: null, bundled: [], listings: 1, savedSearches: [] },
    channels: ['in_app', 'email'],
    mail: 'instant',
    order: null,
    offer: { id: offer.id, step, role, until: offer.due },
    about: { title: offer.item.title, price: offer.price },
    ...{ createdAt: now.toISOString(), readAt: null },
  };
  return { type: 'notification.created', after, changed: [] };
}
