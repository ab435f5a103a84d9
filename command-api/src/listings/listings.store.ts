import type { Collection, Db } from 'mongodb';
import { mongoAggregates } from '../aggregate/mongo/aggregate-collection.ts';
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
