import type { Client } from '@elastic/elasticsearch';
import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { NotificationDocument } from '@vivarium/contracts/notifications/document.ts';
import type { NotificationItem } from '@vivarium/contracts/notifications/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { reading } from '../elasticsearch/reading.ts';
import { listingItem } from '../search/listing-item.ts';

/** What a notification says, whether it comes from an event or from the index. */
export type Told = Omit<NotificationDocument, 'sources' | 'visible' | 'readers'>;

/** @returns notifications as people see them, each with what there is to see of its listings now. One round trip. */
export async function notificationItems(
  elasticsearch: Client,
  listings: string,
  told: readonly Told[],
): Promise<NotificationItem[]> {
  const ids = new Set(
    told.flatMap(({ listingId, bundled }) => [...(listingId === null ? [] : [listingId]), ...bundled]),
  );
  const items = await listingItems(elasticsearch, listings, [...ids]);
  return told.map((one) => itemOf(one, items));
}

/** @returns by id what everybody may see of listings. */
async function listingItems(
  elasticsearch: Client,
  index: string,
  ids: string[],
): Promise<ReadonlyMap<string, ListingItem>> {
  if (ids.length === 0) return new Map();
  const { docs } = await reading(() => elasticsearch.mget<ListingDocument | Stub>({ index, ids }));
  const documents = docs.flatMap((one) => ('_source' in one && one._source?.visible ? [one._source] : []));
  return new Map(documents.map((document) => [document.id, listingItem(document)]));
}

function itemOf(told: Told, items: ReadonlyMap<string, ListingItem>): NotificationItem {
  const { id, type, createdAt, readAt, reason, listingId, bundled, listings: count, savedSearches } = told;
  const listing = listingId === null ? undefined : items.get(listingId);
  return {
    ...{ id: encodeId(id), type, createdAt, readAt, count },
    ...(reason === null ? {} : { reason }),
    ...(listing === undefined ? {} : { listing }),
    ...(bundled.length === 0 ? {} : { listings: bundled.flatMap((one) => items.get(one) ?? []) }),
    ...(savedSearches.length === 0
      ? {}
      : { savedSearches: savedSearches.map(({ id: search, name }) => ({ id: encodeId(search), name })) }),
  };
}
