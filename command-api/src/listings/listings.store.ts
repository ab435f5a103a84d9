import type { Collection, Db } from 'mongodb';
import { mongoAggregates } from '../aggregate/mongo/aggregate-collection.ts';
import { forgetMovedReceiptsOf, receiptCollection } from '../aggregate/mongo/document-receipts.ts';
import type { OwnUpload, Showing } from '../showings.ts';
import type { Listing } from './decision.ts';
import { documentFieldsOf, type ListingDocument, listingOfDocument } from './listing-document.ts';
import { type ListingAnswer, listingAnswerSchema } from './listing-kind.ts';
import { listingIndexes } from './listings.indexes.ts';

/** The collection of listings. */
export const listingCollection = { name: 'listings', indexes: listingIndexes };

/** Listings in MongoDB: the only file of the context that knows its database. */
export const listingStore = mongoAggregates<Listing, ListingAnswer>({
  ...listingCollection,
  creatorField: 'sellerId',
  fieldsOf: (listing) => ({ ...documentFieldsOf(listing) }),
  stateOf: listingOfDocument,
  answer: listingAnswerSchema,
});

/** @returns the collection itself, for a look from outside of the commands. */
export function listingDocuments(db: Db): Collection<ListingDocument> {
  return db.collection<ListingDocument>(listingCollection.name);
}

/** @returns those of these listings that are there, in whatever status. */
export async function listingsById(db: Db, ids: readonly string[]): Promise<Listing[]> {
  const found = listingDocuments(db).find({ _id: { $in: [...ids] } }, { projection: { outbox: 0 } });
  return (await found.toArray()).map(listingOfDocument);
}

/** @returns up to `limit` listings that are reserved, in the order of their ids, after the id `after`. */
export async function reservedListings(db: Db, after: string | undefined, limit: number): Promise<Listing[]> {
  const from = after === undefined ? {} : { _id: { $gt: after } };
  const found = listingDocuments(db)
    .find({ status: 'reserved', ...from }, { projection: { outbox: 0 } })
    .sort({ _id: 1 })
    .limit(limit);
  return (await found.toArray()).map(listingOfDocument);
}

/** @returns every listing of a seller, removed ones too. */
export async function listingsOf(db: Db, sellerId: string): Promise<Listing[]> {
  const found = listingDocuments(db)
    .find({ sellerId }, { projection: { outbox: 0 } })
    .sort({ _id: 1 });
  return (await found.toArray()).map(listingOfDocument);
}

/** @returns the ids of what somebody has on sale. */
export async function onSaleOf(db: Db, sellerId: string): Promise<string[]> {
  const found = listingDocuments(db).find({ sellerId, status: 'active' }, { projection: { _id: 1 } });
  return (await found.toArray()).map(({ _id }) => _id);
}

/** @returns the listings that show any of some uploads of their sellers, with all that they show. One that is removed shows nothing. */
export async function showingsOf(db: Db, some: readonly OwnUpload[]): Promise<Showing[]> {
  const uploads = some.filter(({ purpose }) => purpose === 'listing');
  if (uploads.length === 0) return [];
  const found = listingDocuments(db).find(
    {
      // By whose they are, for the index: nobody shows uploads of somebody else.
      sellerId: { $in: [...new Set(uploads.map(({ ownerId }) => ownerId))] },
      status: { $ne: 'removed' },
      'media.id': { $in: uploads.map(({ id }) => id) },
    },
    { projection: { version: 1, 'media.id': 1 } },
  );
  return (await found.toArray()).map(({ _id, version, media }) => ({
    ...{ shownBy: _id, version, shows: { mediaIds: media.map(({ id }) => id) } },
  }));
}

/** Forgets the keys and hashes by which repeated commands on a seller's listings were known: they are made of what was said. */
export async function forgetHowListingsCame(db: Db, sellerId: string): Promise<void> {
  for await (const { _id } of listingDocuments(db).find({ sellerId }, { projection: { _id: 1 } })) {
    const unsaid = { createKey: `id:${_id}`, createHash: '', receipts: [] };
    await listingDocuments(db).updateOne({ _id }, { $set: unsaid });
    await forgetMovedReceiptsOf(receiptCollection(db, listingCollection.name), _id);
  }
}
