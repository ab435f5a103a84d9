import type { Client } from '@elastic/elasticsearch';
import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { reading } from '../elasticsearch/reading.ts';
import { listingItem } from './listing-item.ts';

/** @returns by id what everybody may see of listings, in real time; those that nobody may see are missing. */
export async function listingsById(
  elasticsearch: Client,
  index: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListingItem>> {
  if (ids.length === 0) return new Map();
  const { docs } = await reading(() =>
    elasticsearch.mget<ListingDocument | Stub>({ index, ids: [...new Set(ids)] }),
  );
  const documents = docs.flatMap((one) => ('_source' in one && one._source?.visible ? [one._source] : []));
  return new Map(documents.map((document) => [document.id, listingItem(document)]));
}
