import type { Stub } from '@vivarium/contracts/listings/document.ts';
import type { OfferDocument } from '@vivarium/contracts/offers/document.ts';
import type { OfferEvent } from '@vivarium/contracts/offers/events.ts';
import { tieBreakOf } from '@vivarium/contracts/shared/tie-break.ts';
import { defineReadModel } from '../../definition/read-model.ts';

/** Offers, each for its two parties only. */
export const offers = defineReadModel<OfferDocument | Stub>({
  name: 'offers',
  settings: { refresh_interval: '200ms' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { offer: { type: 'integer' } } },
    visible: { type: 'boolean' },
    readers: { type: 'keyword' },
    buyerId: { type: 'keyword' },
    sellerId: { type: 'keyword' },
    listingId: { type: 'keyword' },
    status: { type: 'keyword' },
    updatedAt: { type: 'date' },
    offer: { type: 'object', enabled: false },
    tieBreak: { type: 'long' },
  },
  on: { offer: { evolve: evolveOffer } },
  rebuildFrom: { snapshots: 'offers' },
});

/** The offer after an event of it; undefined when the event is not newer than the document. */
export function evolveOffer(
  document: OfferDocument | Stub | undefined,
  event: OfferEvent,
): OfferDocument | undefined {
  if (event.aggregateversion <= (document?.sources.offer ?? 0)) return undefined;
  const { offer } = event.data;
  const { id, buyerId, sellerId, listingId, status, updatedAt } = offer;
  return {
    ...{ id, sources: { offer: event.aggregateversion }, visible: false, readers: [buyerId, sellerId] },
    ...{ buyerId, sellerId, listingId, status, updatedAt, offer, tieBreak: tieBreakOf(id) },
  };
}
