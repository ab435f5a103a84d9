import { decideCreate } from '@vivarium/command-api/listings/create-listing/decide.ts';
import type { Happening, Listing } from '@vivarium/command-api/listings/decision.ts';
import { listingEvent } from '@vivarium/command-api/listings/listing-event.ts';
import { decidePublish } from '@vivarium/command-api/listings/publish-listing/decide.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { createListingBodySchema } from '@vivarium/contracts/listings/http/commands.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import type { WriteSide } from '../../demo/loading/write-side.ts';
import { happened } from '../../demo/timeline/happened.ts';

const PAGE = 250;

/** Gives a seller so many listings that are on sale, by the decisions of the write side, but not one by one. @returns their ids. */
export async function stockUp(writeSide: WriteSide, sellerId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newUuidV7());
  for (let from = 0; from < count; from += PAGE) {
    await writeSide.takeOver(ids.slice(from, from + PAGE).map((id) => onSale(id, sellerId)));
  }
  return ids;
}

function onSale(id: string, sellerId: string): { listing: Listing; event: ListingEvent } {
  const now = new Date();
  const body = createListingBodySchema.parse(aBallPython());
  const { after: draft } = happened(decideCreate(body, { id, sellerId, now }));
  const { after: listing } = happened(decidePublish(draft, now));
  const happening: Happening = { type: 'listing.snapshotted', after: listing, changed: [] };
  const cause = { correlationId: 'drill', causationId: null, traceparent: null };
  return { listing, event: listingEvent(happening, { id: newUuidV7(), now, cause }) };
}
