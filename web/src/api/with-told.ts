import type { InfiniteData } from '@tanstack/react-query';
import type { NotificationItem, NotificationsPage } from '@vivarium/contracts/notifications/http.ts';

/** What the stream tells of a notification: all of it, or what is different by now. */
export type ToldOf = Pick<NotificationItem, 'id'> & Partial<NotificationItem>;

/** @returns the list with what was told just now: something new at its top, or what a notification says by now. */
export function withTold<At>(
  list: InfiniteData<NotificationsPage, At>,
  { isNew, item }: { isNew: boolean; item: ToldOf },
): InfiniteData<NotificationsPage, At> {
  const pages = list.pages.map((page) => ({
    ...page,
    items: page.items.map((one) => (one.id === item.id ? { ...one, ...item } : one)),
  }));
  const [first, ...others] = pages;
  const isThere = pages.some(({ items }) => items.some(({ id }) => id === item.id));
  if (!isNew || isThere || first === undefined) return { ...list, pages };
  const top = { ...first, unread: first.unread + 1, items: [item as NotificationItem, ...first.items] };
  return { ...list, pages: [top, ...others] };
}
