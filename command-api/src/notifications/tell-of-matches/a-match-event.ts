import type { ListingMatchEvent } from '@vivarium/contracts/alerts/events.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';

/** The one that all of them have saved. */
export const pieds = {
  id: newUuidV7(),
  name: 'Pieds',
  channels: ['in_app' as const],
  frequency: 'instant' as const,
};

/** @returns that a listing was found by what people have saved, as tests need it. */
export function aMatch(
  people: readonly string[],
  listing: ListingMatchEvent['data']['listing'] = aListing(),
): ListingMatchEvent {
  return {
    ...{ id: newUuidV7(), type: 'listing_match.found', source: '/test', subject: listing.id },
    ...{ time: new Date().toISOString(), aggregateversion: listing.version, organizationid: null },
    ...{ correlationid: 'test', causationid: null, traceparent: null },
    data: {
      listing,
      reason: 'published',
      people: people.map((personId) => ({ personId, savedSearches: [pieds] })),
    },
  };
}
/** @returns what a match says of a listing. */
export const aListing = () => ({
  ...{ id: newUuidV7(), version: 2, sellerId: newUuidV7(), title: 'Pied <female>' },
  price: { amount: 45_000, currency: 'USD' as const },
});
