import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';
import { coarsenLocation } from './coarsen.ts';
import type { Happening, Listing } from './decision.ts';

/**
 * @param happening with the listing after the change and its exact point.
 * @returns the event that tells of it, with the coarsened point.
 */
export function listingEvent(happening: Happening, meta: EventMeta): ListingEvent {
  const { after, before, changed, moderation } = happening;
  const listing = toldOf(after);
  const previous = before && fieldsOf(toldOf(before), changed);
  return eventOf('/command-api/listings', happening, { listing, changed, previous, moderation }, meta);
}

/** What events tell of a listing: everything, its point coarsened. */
function toldOf(listing: Listing): Listing {
  return { ...listing, location: coarsenLocation(listing.location) };
}

function fieldsOf(listing: Listing, names: readonly string[]): Record<string, unknown> {
  const fields: Readonly<Record<string, unknown>> = listing;
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}
