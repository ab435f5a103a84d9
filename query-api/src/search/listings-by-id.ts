import type { Client } from '@elastic/elasticsearch';
import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { reading } from '../elasticsearch/reading.ts';
import { sourcesOf } from '../elasticsearch/sources-of.ts';
import { listingItem } from './listing-item.ts';

/** @returns by id what everybody may see of listings, in real time; those that nobody may see are missing. */
export async function listingsById(
  elasticsearch: Client,
  index: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListingItem>> {
  if (ids.length === 0) return new Map();
  const found = await reading(async () => {
    const { docs } = await elasticsearch.mget<ListingDocument | Stub>({ index, ids: [...new Set(ids)] });
    return sourcesOf(docs);
  });
  const documents = found.flatMap((one) => (one?.visible ? [one] : []));
  return new Map(documents.map((document) => [document.id, listingItem(document)]));
}
