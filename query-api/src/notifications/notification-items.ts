import type { Client } from '@elastic/elasticsearch';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { NotificationDocument } from '@vivarium/contracts/notifications/document.ts';
import type { NotificationItem } from '@vivarium/contracts/notifications/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import { listingsById } from '../search/listings-by-id.ts';

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
  const items = await listingsById(elasticsearch, listings, [...ids]);
  return told.map((one) => itemOf(one, items));
}

function itemOf(told: Told, items: ReadonlyMap<string, ListingItem>): NotificationItem {
  const { id, type, createdAt, readAt, reason, listingId, bundled, listings: count, savedSearches } = told;
  const { order, offer, about } = told;
  const listing = listingId === null ? undefined : items.get(listingId);
  return {
    ...{ id: encodeId(id), type, createdAt, readAt, count },
    ...(reason === null ? {} : { reason }),
    ...(listing === undefined ? {} : { listing }),
    ...(bundled.length === 0 ? {} : { listings: bundled.flatMap((one) => items.get(one) ?? []) }),
    ...(order && { order: orderOf(order, about) }),
    ...(offer && { offer: offerOf(offer, about) }),
    ...(type === 'withdrawal' && { withdrawal: about === null ? {} : { amount: toWireMoney(about.price) } }),
    ...(savedSearches.length === 0
      ? {}
      : { savedSearches: savedSearches.map(({ id: search, name }) => ({ id: encodeId(search), name })) }),
  };
}

function orderOf(
  { part, ...order }: NonNullable<Told['order']>,
  about: Told['about'],
): NotificationItem['order'] {
  return {
    ...order,
    id: encodeId(order.id),
    // Those from before parts were offered have none.
    ...(part && { part: toWireMoney(part) }),
    ...(about !== null && { title: about.title, total: toWireMoney(about.price) }),
  };
}

function offerOf(offer: NonNullable<Told['offer']>, about: Told['about']): NotificationItem['offer'] {
  return {
    ...offer,
    id: encodeId(offer.id),
    ...(about !== null && { title: about.title, price: toWireMoney(about.price) }),
  };
}
