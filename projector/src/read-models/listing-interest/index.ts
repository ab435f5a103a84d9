import type { InterestDocument } from '@vivarium/contracts/favourites/document.ts';
import type { InterestEvent } from '@vivarium/contracts/favourites/events.ts';
import { defineReadModel } from '../../definition/read-model.ts';

/** How many people like a listing. Apart from the listings, which need not be searched anew for each heart. */
export const listingInterest = defineReadModel<InterestDocument>({
  name: 'listing-interest',
  settings: { refresh_interval: '1s' },
  properties: {
    id: { type: 'keyword' },
    sources: { type: 'object', properties: { interest: { type: 'integer' } } },
    visible: { type: 'boolean' },
    favourites: { type: 'integer' },
  },
  on: { listing_interest: { evolve: evolveInterest } },
  rebuildFrom: { snapshots: 'listing-interest' },
});

/** The count after an event of it; undefined when the event is not newer than the document. */
export function evolveInterest(
  document: InterestDocument | undefined,
  event: InterestEvent,
): InterestDocument | undefined {
  if (event.aggregateversion <= (document?.sources.interest ?? 0)) return undefined;
  const { favourites } = event.data.interest;
  return { id: event.subject, sources: { interest: event.aggregateversion }, visible: true, favourites };
}
