import type { MatchReason } from '@vivarium/contracts/alerts/events.ts';
import { reasonOf, releaseOf } from '@vivarium/contracts/alerts/reason.ts';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { listingFields } from '@vivarium/contracts/listings/projected/listing-fields.ts';
import type { SellerCopy } from '@vivarium/contracts/listings/projected/seller-fields.ts';
import { type ListingState, listingStateSchema } from '@vivarium/contracts/listings/state.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import { causeOf } from '@vivarium/contracts/shared/envelope.ts';

/** A listing that may start to match: as it is now, and as it was where it could be found before. */
export interface Trigger {
  listing: ListingDocument;
  before: ListingDocument | undefined;
  reason: MatchReason;
  /** By orders that let go of it. */
  released?: true;
  at: string;
  /** Where a search looked back: how far. The listing is as it is by now, and may have been told of as it was. */
  since?: string;
  /** What it follows from. */
  cause: Cause;
}

/** @returns what of an event may make a listing start to match; undefined: nothing does. */
export function triggerOf(event: ListingEvent, seller: SellerCopy): Trigger | undefined {
  const { listing } = event.data;
  const reason = reasonOf(event);
  if (reason === undefined) return undefined;
  const wasOnSale = reason === 'changed' || reason === 'price_drop';
  const before = wasOnSale ? stateBefore(event) : undefined;
  // It may have matched before; nobody can tell.
  if (wasOnSale && before === undefined) return undefined;
  return {
    listing: documentOf(listing, seller),
    before: before && documentOf(before, seller),
    reason,
    ...releaseOf(event),
    at: event.time,
    cause: causeOf(event),
  };
}

function documentOf(listing: ListingState, seller: SellerCopy): ListingDocument {
  return { ...listingFields(listing.id, listing.version, listing, seller), withheld: null, visible: true };
}

/** The listing before the event; undefined where the event does not say. */
function stateBefore({ data: { listing, previous } }: ListingEvent): ListingState | undefined {
  if (previous === undefined) return undefined;
  const before = Object.entries({ ...listing, ...previous, version: listing.version - 1 });
  // What was not there is null, except where null is a value.
  const there = before.filter(
    ([name, value]) => value !== null || name === 'publishedAt' || name === 'soldAt',
  );
  return listingStateSchema.safeParse(Object.fromEntries(there)).data;
}
