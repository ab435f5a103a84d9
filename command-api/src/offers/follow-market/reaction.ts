import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import { causeOf } from '@vivarium/contracts/shared/envelope.ts';
import { reaction } from '../../context.ts';
import { offerOfOrder, openOffersFor } from '../offers.store.ts';
import { offersAt } from '../offers-at.ts';
import { stepByItself } from '../step-by-itself.ts';
import { mayOrderAgain, reopen } from './reopen.ts';

/**
 * What is not for sale any more is not to be had at any price, and what costs another currency not at one in the old: nobody is
 * to accept what cannot be ordered.
 */
export const closeOffers = reaction({
  name: 'close-offers',
  on: ['listing.sold', 'listing.hidden', 'listing.removed', 'listing.banned', 'listing.changed'],
  react: async ({ data: { listing, changed }, ...event }, at) => {
    const isChanged = event.type === 'listing.changed';
    if (isChanged && !changed.includes('price')) return;
    const given = offersAt(at, at);
    for (const id of await openOffersFor(given.db, listing.id))
      await stepByItself(given, id, causeOf(event), (offer) => {
        const { price, createdAt, listingVersion } = offer;
        // One that was made since then is for what is on sale again, and knew what it costs.
        const isFromBefore =
          listingVersion === undefined ? createdAt < event.time : listingVersion < listing.version;
        if (!isFromBefore) return undefined;
        if (isChanged) return price.currency === listing.price.currency ? undefined : 'reprice';
        const isSoldByOrders = event.type === 'listing.sold' && changed.includes('stock');
        return isSoldByOrders && isReopenedSince(offer, event.time) ? undefined : 'close';
      });
  },
});

/** Its own order may be what had sold it, which has come to nothing since. */
function isReopenedSince({ status, history }: OfferState, time: string): boolean {
  const last = history.at(-1);
  return status === 'accepted' && last?.what === 'reopen' && last.at > time;
}

/** Has an offer be good again whose order came to nothing, as long as its time lasts. */
export const reopenOffers = reaction({
  name: 'reopen-offers',
  on: ['order.cancelled'],
  react: async (event, at) => {
    const { id: orderId, reason } = event.data.order;
    if (!mayOrderAgain(reason)) return;
    const given = offersAt(at, at);
    const id = await offerOfOrder(given.db, orderId);
    if (id !== undefined) await reopen(given, { id, orderId }, causeOf(event));
  },
});
