import type { OwnListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { listingFields } from '@vivarium/contracts/listings/projected/listing-fields.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import type { References } from '../../definition/projection.ts';
import { isNewer, stubOf } from '../listings/evolve.ts';
import { attachedTo } from '../listings/media-copies.ts';
import { copyIn, newerCopy, sellerOf } from '../listings/seller-copy.ts';

/** A seller's own listing, or what is left of a removed one. */
export type OwnListing = OwnListingDocument | Stub;

/** A seller's own listing after an event of the listing; undefined when it is not newer than the document. */
export function evolveOwnListing(
  document: OwnListing | undefined,
  event: ListingEvent,
  references: References,
): OwnListing | undefined {
  const whole = document !== undefined && isWhole(document) ? document : undefined;
  if (!isNewer(document, event)) return undefined;
  const { listing } = event.data;
  const version = event.aggregateversion;
  if (listing.status === 'removed') return stubOf(event.subject, version);
  const seller = newerCopy(listing.sellerId, copyIn(whole), sellerOf(listing.sellerId, references));
  const attached = attachedTo(listing, whole?.attached ?? [], references);
  return {
    ...listingFields(event.subject, version, listing, seller, attached),
    visible: openStatuses.includes(listing.status),
    readers: [listing.sellerId],
  };
}

/** `visible` says what others see here, so it does not tell a stub from a draft. */
function isWhole(document: OwnListing): document is OwnListingDocument {
  return 'readers' in document;
}
