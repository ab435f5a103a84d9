import type { IndexDescription } from 'mongodb';

/**
 * `create_once` carries a question of the store (beside `_id` and that of the outbox); the two by age are for whoever
 * looks into the write store by hand, and for the reconciler's counts. What buyers filter by is Elasticsearch's business.
 */
export const listingIndexes: IndexDescription[] = [
  { name: 'create_once', key: { sellerId: 1, createKey: 1 }, unique: true },
  { name: 'of_seller_by_age', key: { sellerId: 1, createdAt: -1 } },
  { name: 'by_status_and_age', key: { status: 1, createdAt: -1 } },
];
