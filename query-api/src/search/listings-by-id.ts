import type { Client } from '@elastic/elasticsearch';
import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import { reading } from '../elasticsearch/reading.ts';
import { listingItem } from './listing-item.ts';
import { isOpenToAll } from './open-to-all.ts';
import { itemFields } from './search-body.ts';

/** @returns by id what everybody may see of listings, in real time; those that nobody may see are missing. */
export async function listingsById(
  elasticsearch: Client,
  index: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListingItem>> {
  if (ids.length === 0) return new Map();
  const found = await reading(() =>
    getMany<ListingDocument | Stub>(elasticsearch, {
      index,
      ids: [...new Set(ids)],
      _source: ['visible', ...itemFields],
    }),
  );
  const documents = found.map(({ _source }) => _source).filter(isOpenToAll);
  return new Map(documents.map((document) => [document.id, listingItem(document)]));
}
