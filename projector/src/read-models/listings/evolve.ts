import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { listingFields } from '@vivarium/contracts/listings/projected/listing-fields.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import type { Sources } from '@vivarium/contracts/shared/sources.ts';
import type { References } from '../../definition/projection.ts';
import { attachedTo } from './media-copies.ts';
import { copyIn, newerCopy, sellerOf } from './seller-copy.ts';
import { shownAs } from './withhold.ts';

/** What can be searched is whole; what must not be seen is a stub, which keeps late events from bringing it back. */
export type PublicListing = ListingDocument | Stub;

/** A public listing after an event of the listing; undefined when it is not newer than the document. */
export function evolveListing(
  document: PublicListing | undefined,
  event: ListingEvent,
  references: References,
): PublicListing | undefined {
  const whole = document?.visible ? document : undefined;
  if (!isNewer(document, event)) return undefined;
  const { listing } = event.data;
  const version = event.aggregateversion;
  if (!openStatuses.includes(listing.status)) return stubOf(event.subject, version);
  const seller = newerCopy(listing.sellerId, copyIn(whole), sellerOf(listing.sellerId, references));
  const attached = attachedTo(listing, whole?.attached ?? [], references);
  return {
    ...listingFields(event.subject, version, listing, seller, attached),
    ...shownAs(listing.status, seller),
    visible: true,
  };
}

/** Whether the document has not seen the event yet. */
export function isNewer(document: { sources: Sources } | undefined, event: ListingEvent): boolean {
  return event.aggregateversion > (document?.sources.listing ?? 0);
}

/** What is left of a listing that must not be seen. */
export function stubOf(id: string, version: number): Stub {
  return { id, sources: { listing: version }, visible: false };
}
