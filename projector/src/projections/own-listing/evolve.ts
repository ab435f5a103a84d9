import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { OwnListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import type { References } from '../../runtime/projection.ts';
import { adoptSeller, isNewer, stubOf } from '../listing/evolve.ts';
import { listingFields } from '../listing/listing-fields.ts';
import { copyIn, newerCopy, sellerOf } from '../listing/seller-copy.ts';

/** A seller's own listing, or what is left of a removed one. */
export type OwnListing = OwnListingDocument | Stub;

/** A seller's own listing after an event of the listing or of the seller; undefined when nothing changes. */
export function evolveOwnListing(
  document: OwnListing | undefined,
  event: DomainEvent,
  references: References,
): OwnListing | undefined {
  const whole = document !== undefined && isWhole(document) ? document : undefined;
  if (!isNewer(document, event)) return adoptSeller(whole, references);
  const { listing } = event.data;
  const version = event.aggregateversion;
  if (listing.status === 'removed') return stubOf(event.subject, version);
  const seller = newerCopy(listing.sellerId, copyIn(whole), sellerOf(listing.sellerId, references));
  return {
    ...listingFields(event.subject, version, listing, seller),
    visible: openStatuses.includes(listing.status),
    readers: [listing.sellerId],
  };
}

/** `visible` says what others see here, so it does not tell a stub from a draft. */
function isWhole(document: OwnListing): document is OwnListingDocument {
  return 'readers' in document;
}
