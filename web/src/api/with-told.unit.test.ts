import type { NotificationItem } from '@vivarium/contracts/notifications/http.ts';
import { expect, it } from 'vitest';
import { withTold } from './with-told.ts';

const item = (id: string, parts: Partial<NotificationItem> = {}): NotificationItem => ({
  ...{ id, type: 'saved_search_match', createdAt: '2026-11-28T10:00:00.000Z', readAt: null, count: 1 },
  ...parts,
});
const searches = (...names: string[]) => names.map((name) => ({ id: name, name }));
const list = {
  pageParams: [undefined, 'next'],
  pages: [
    { items: [item('b'), item('a', { savedSearches: searches('Pieds') })], unread: 2, nextCursor: 'next' },
    { items: [item('0')], unread: 2, nextCursor: null },
  ],
};
const idsIn = ({ pages }: typeof list) => pages.map(({ items }) => items.map(({ id }) => id));

it('what is new stands at the top of the list, once, and is unread', () => {
  const once = withTold(list, { isNew: true, item: item('c') });
  const twice = withTold(once, { isNew: true, item: item('c') });
  expect([once.pages[0]?.unread, twice.pages[0]?.unread]).toEqual([3, 3]);
  expect(twice.pages.map(({ items }) => items.map(({ id }) => id))).toEqual([['c', 'b', 'a'], ['0']]);
});

it('a notification that says more by now says it in its place', () => {
  const more = item('a', { savedSearches: searches('Pieds', 'Females') });
  const { pages } = withTold(list, { isNew: false, item: more });
  expect(pages[0]?.items[1]).toEqual(more);
});

it('one that was read elsewhere is read here, and of one that is not in the list nothing is shown', () => {
  const read = withTold(list, { isNew: false, item: { id: '0', readAt: '2026-11-28T11:00:00.000Z' } });
  expect(read.pages[1]?.items[0]).toEqual({ ...item('0'), readAt: '2026-11-28T11:00:00.000Z' });
  const other = withTold(list, { isNew: false, item: { id: 'x', readAt: null } });
  expect(idsIn(other as typeof list)).toEqual(idsIn(list));
});
