import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Collection, Db } from 'mongodb';
import { isDuplicateKey } from '../aggregate/mongo/connect.ts';
import type { KeptReceipt } from '../aggregate/receipt.ts';
import type { Listing } from './decision.ts';
import {
  documentFieldsOf,
  type ListingDocument,
  parseListingDocument,
  type StoredListing,
} from './listing-document.ts';
import { listingIndexes } from './listings.indexes.ts';

/** Name of the collection. */
const LISTINGS = 'listings';

/** @returns the collection, for the relay, which knows of its outbox only. */
export function listingCollection(db: Db): Collection<ListingDocument> {
  return db.collection<ListingDocument>(LISTINGS);
}

/** Listings in MongoDB: the only file of the context that knows its database. */
export function createListingStore(db: Db) {
  const listings = listingCollection(db);
  return {
    /** Makes the indexes that are missing. */
    async prepare(): Promise<void> {
      await listings.createIndexes(listingIndexes);
    },

    /**
     * Writes a new listing with its event.
     * @param createKey unique for a seller.
     * @returns false when the seller has a listing under that key already; nothing is written then.
     */
    async insert(
      listing: Listing,
      event: Envelope,
      { createKey, createHash }: { createKey: string; createHash: string },
    ): Promise<boolean> {
      try {
        await listings.insertOne({
          _id: listing.id,
          ...documentFieldsOf(listing),
          createKey,
          createHash,
          receipts: [],
          outbox: [event],
          pendingSince: new Date(event.time),
        });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    async byId(id: string): Promise<StoredListing | undefined> {
      const document = await listings.findOne({ _id: id });
      return document === null ? undefined : parseListingDocument(document);
    },

    async byCreateKey(sellerId: string, createKey: string): Promise<StoredListing | undefined> {
      const document = await listings.findOne({ sellerId, createKey });
      return document === null ? undefined : parseListingDocument(document);
    },

    /**
     * Replaces version n by n + 1, together with the event that tells of it.
     * @returns false when the listing is not at version n any more; nothing is written then.
     */
    async replace(after: Listing, event: Envelope, receipts: KeptReceipt[]): Promise<boolean> {
      const { matchedCount } = await listings.updateOne(
        { _id: after.id, version: after.version - 1 },
        {
          $set: { ...documentFieldsOf(after), receipts },
          ...(after.subcategory === undefined ? { $unset: { subcategory: '' } } : {}),
          $push: { outbox: event },
          // Not $set: the oldest pending event counts. Not left out: the relay may just have emptied the outbox.
          $min: { pendingSince: new Date(event.time) },
        },
      );
      return matchedCount === 1;
    },

    /** @returns up to `limit` listings of every status in the order of their ids, after the id `after`. */
    async *inIdOrder(after: string | undefined, limit: number): AsyncGenerator<Listing> {
      const documents = listings
        .find(after === undefined ? {} : { _id: { $gt: after } }, { projection: { outbox: 0 } })
        .sort({ _id: 1 })
        .limit(limit)
        .batchSize(500);
      for await (const document of documents) yield parseListingDocument(document).listing;
    },
  };
}
export type ListingStore = ReturnType<typeof createListingStore>;
