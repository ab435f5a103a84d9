import type { IndexDescription } from 'mongodb';
import { outboxIndex } from '../platform/mongo/outbox-document.ts';

/**
 * The indexes that the store's own queries use. What buyers filter by is Elasticsearch's business; the indexes by
 * category, price and species serve the reconciler's and the moderators' counts only.
 */
export const listingIndexes: IndexDescription[] = [
  { name: 'create_once', key: { sellerId: 1, createKey: 1 }, unique: true },
  { name: 'of_seller_by_age', key: { sellerId: 1, createdAt: -1 } },
  { name: 'by_status_and_age', key: { status: 1, createdAt: -1 } },
  outboxIndex,
];
