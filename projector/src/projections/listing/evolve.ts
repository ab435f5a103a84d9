import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type {
  ListingDocument,
  SellerOnListing,
  Sources,
  Stub,
} from '@vivarium/contracts/listings/document.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import type { FanOut, Reference, References } from '../../runtime/projection.ts';
import { listingFields } from './listing-fields.ts';
import {
  copyIn,
  newerCopy,
  type SearchedTexts,
  sellerFields,
  sellerOf,
  sellerReference,
} from './seller-copy.ts';

/** Tells events of listings from those of other aggregates. */
export function isListingEvent(event: DomainEvent): event is ListingEvent {
  return event.type.startsWith('listing.');
}

/** What can be searched is whole; what must not be seen is a stub, which keeps late events from bringing it back. */
export type PublicListing = ListingDocument | Stub;

/** A public listing after an event of the listing or of its seller; undefined when nothing changes. */
export function evolveListing(
  document: PublicListing | undefined,
  event: DomainEvent,
  references: References,
): PublicListing | undefined {
  const whole = document?.visible ? document : undefined;
  if (!isNewer(document, event)) return adoptSeller(whole, references);
  const { listing } = event.data;
  const version = event.aggregateversion;
  if (!openStatuses.includes(listing.status)) return stubOf(event.subject, version);
  const seller = newerCopy(listing.sellerId, copyIn(whole), sellerOf(listing.sellerId, references));
  return { ...listingFields(event.subject, version, listing, seller), visible: true };
}

/** Whether the event is one of the listing itself and the document has not seen it. */
export function isNewer(
  document: { sources: Sources } | undefined,
  event: DomainEvent,
): event is ListingEvent {
  return isListingEvent(event) && event.aggregateversion > (document?.sources.listing ?? 0);
}

/** What is left of a listing that must not be seen. */
export function stubOf(id: string, version: number): Stub {
  return { id, sources: { listing: version }, visible: false };
}

interface ListingWithSeller extends SearchedTexts {
  sellerId: string;
  seller: SellerOnListing;
  sources: Sources;
}

/** The document with its seller as the read model has them, when that is newer than its copy; else undefined. */
export function adoptSeller<D extends ListingWithSeller>(
  document: D | undefined,
  references: References,
): D | undefined {
  if (document === undefined) return undefined;
  const seller = sellerOf(document.sellerId, references);
  if (seller === undefined || seller.version <= (document.sources.seller ?? 0)) return undefined;
  return {
    ...document,
    ...sellerFields(seller, document),
    sources: { ...document.sources, seller: seller.version },
  };
}

/** A listing's event concerns the document of that listing. */
export function listingTargets(event: DomainEvent): readonly string[] {
  return isListingEvent(event) ? [event.subject] : [];
}

/** The seller, of whom the document carries a copy. A listing never changes hands. */
export function listingReferences(
  document: { visible: boolean } | undefined,
  event: DomainEvent,
): readonly Reference[] {
  if (isListingEvent(event)) return [sellerReference(event.data.listing.sellerId)];
  return document !== undefined && 'sellerId' in document && typeof document.sellerId === 'string'
    ? [sellerReference(document.sellerId)]
    : [];
}

/** A seller's event concerns each of their listings. */
export function listingFanOut(event: DomainEvent): FanOut | undefined {
  if (isListingEvent(event)) return undefined;
  return { field: 'sellerId', source: 'seller', reference: sellerReference(event.subject) };
}
