import type { ListingEvent, ListingEventType } from '@vivarium/contracts/listings/events.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import { coarsenLocation } from './coarsen.ts';
import type { Listing } from './decision.ts';

/**
 * @param listing the listing after the change, with its exact point.
 * @returns the event that tells of it, with the coarsened point.
 */
export function listingEvent(
  happening: { type: ListingEventType; after: Listing; changed: string[] },
  meta: { id: string; now: Date; cause: Cause },
): ListingEvent {
  const { type, after, changed } = happening;
  return {
    id: meta.id,
    type,
    source: '/command-api/listings',
    subject: after.id,
    time: meta.now.toISOString(),
    aggregateversion: after.version,
    organizationid: null,
    correlationid: meta.cause.correlationId,
    causationid: meta.cause.causationId,
    traceparent: meta.cause.traceparent,
    data: { listing: { ...after, location: coarsenLocation(after.location) }, changed },
  };
}
