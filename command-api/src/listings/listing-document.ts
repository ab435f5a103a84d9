import { type ListingState, listingStateSchema } from '@vivarium/contracts/listings/state.ts';
import { listingStatusSchema } from '@vivarium/contracts/listings/status.ts';
import { z } from 'zod';
import type { OutboxDocument } from '../aggregate/mongo/outbox-document.ts';
import type { KeptReceipt } from '../aggregate/receipt.ts';
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
export interface ListingDocument extends OutboxDocument, Stored {
  /** The `Idempotency-Key` that it was created with, or its own id: unique for a seller. */
  createKey: string;
  /** Hash of the body that it was created with. */
  createHash: string;
  receipts: KeptReceipt[];
}

const metaSchema = z.object({
  _id: z.uuid(),
  location: geoLocationSchema,
  createHash: z.string(),
  receipts: z.array(
    z.object({ key: z.string(), requestHash: z.string(), version: z.int(), status: listingStatusSchema }),
  ),
});

/** A listing as the store gives it. */
export interface StoredListing {
  listing: Listing;
  createHash: string;
  receipts: KeptReceipt[];
}

/** The part of a document that the listing's own state fills. */
export function documentFieldsOf(listing: Listing): Stored & { version: number } {
  const { id: _id, location, ...rest } = listing;
  const { lat, lng, ...place } = location;
  return { ...rest, location: { ...place, point: { type: 'Point', coordinates: [lng, lat] } } };
}

/** @returns a document read back. @throws {z.ZodError} when it is not what this code wrote. */
export function parseListingDocument(document: unknown): StoredListing {
  const { _id, location, createHash, receipts } = metaSchema.parse(document);
  const { point, ...place } = location;
  const [lng, lat] = point.coordinates;
  const fields = document as Record<string, unknown>;
  const listing = listingStateSchema.parse({ ...fields, id: _id, location: { ...place, lat, lng } });
  return { listing, createHash, receipts };
}
