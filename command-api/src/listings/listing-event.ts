import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';
import { coarsenLocation } from './coarsen.ts';
import type { Happening } from './decision.ts';

/**
 * @param happening with the listing after the change and its exact point.
 * @returns the event that tells of it, with the coarsened point.
 */
export function listingEvent(happening: Happening, meta: EventMeta): ListingEvent {
  const { after, changed, moderation } = happening;
  const listing = { ...after, location: coarsenLocation(after.location) };
  return eventOf('/command-api/listings', happening, { listing, changed, moderation }, meta);
}
