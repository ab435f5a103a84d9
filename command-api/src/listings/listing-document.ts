import { type ListingState, listingStateSchema } from '@vivarium/contracts/listings/state.ts';
import { z } from 'zod';
import type { AggregateDocument } from '../aggregate/mongo/aggregate-collection.ts';
import type { Listing } from './decision.ts';

/** A place with its point as GeoJSON: `[longitude, latitude]`. */
const geoLocationSchema = z.object({
  city: z.string(),
  region: z.string().optional(),
  country: z.string(),
  point: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
});
type GeoLocation = z.infer<typeof geoLocationSchema>;

type Stored = Omit<ListingState, 'id' | 'version' | 'location'> & { location: GeoLocation };

/** A listing in MongoDB, with its outbox and its receipts. */
export interface ListingDocument extends AggregateDocument, Stored {}

const metaSchema = z.object({ _id: z.uuid(), location: geoLocationSchema });

/** The part of a document that the listing's own state fills; what it may have and does not have is undefined. */
export function documentFieldsOf(listing: Listing): Stored & { version: number } {
  const { id: _id, location, ...rest } = listing;
  const { lat, lng, ...place } = location;
  return {
    ...rest,
    subcategory: listing.subcategory,
    delivery: listing.delivery,
    soldFor: listing.soldFor,
    soldElsewhere: listing.soldElsewhere,
    location: { ...place, point: { type: 'Point', coordinates: [lng, lat] } },
  };
}

/** @returns a document read back. @throws {z.ZodError} when it is not what this code wrote. */
export function listingOfDocument(document: unknown): Listing {
  const { _id, location } = metaSchema.parse(document);
  const { point, ...place } = location;
  const [lng, lat] = point.coordinates;
  const fields = document as Record<string, unknown>;
  return listingStateSchema.parse({ ...fields, id: _id, location: { ...place, lat, lng } });
}
