import type { NotificationItem } from '@vivarium/contracts/notifications/http.ts';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import { NotificationRow } from './NotificationRow.tsx';

const gone: NotificationItem = {
  ...{ id: 'n', type: 'favourite_price_drop', createdAt: '2026-11-28T10:00:00.000Z', readAt: null, count: 1 },
};
const shown = (item: NotificationItem, onOpen: () => void) =>
  render(
    <MemoryRouter>
      <ul>
        <NotificationRow item={item} onOpen={onOpen} />
      </ul>
    </MemoryRouter>,
  );

it('money that could not be paid out leads to the wallet', async () => {
  const withdrawal = { amount: { amount: '100.00', currency: 'USD' } };
  const row = await shown({ ...gone, type: 'withdrawal', withdrawal }, vi.fn());
  await expect.element(row.getByRole('link', { name: 'Your wallet' })).toHaveAttribute('href', '/wallet');
  await expect.element(row.getByText('It could not be paid out', { exact: false })).toBeVisible();
  await expect.element(row.getByText(/100/)).toBeVisible();
});

it('what a notification is about may be gone: it is read by itself, once', async () => {
  const onOpen = vi.fn();
  const unread = await shown(gone, onOpen);
  await expect.element(unread.getByText('A listing that is no longer there', { exact: false })).toBeVisible();
  await unread.getByRole('button', { name: 'Mark as read' }).click();
  expect(onOpen).toHaveBeenCalledOnce();
  await unread.unmount();
  const read = await shown({ ...gone, readAt: '2026-11-28T11:00:00.000Z' }, onOpen);
  await expect.element(read.getByRole('button')).not.toBeInTheDocument();
});

it('several at once lead to what they are of: favourites, or what searches have found', async () => {
  const liked = await shown({ ...gone, count: 10, listings: [] }, vi.fn());
  const link = liked.getByRole('link', { name: '10 of your favourites have changed' });
  await expect.element(link).toHaveAttribute('href', '/my/favourites');
  await expect.element(liked.getByText('has become cheaper')).not.toBeInTheDocument();
  await liked.unmount();
  const savedSearches = [{ id: 's', name: 'Pieds' }];
  const found = await shown({ ...gone, type: 'saved_search_match', count: 10, savedSearches }, vi.fn());
  await expect
    .element(found.getByRole('link', { name: '10 more listings match your searches' }))
    .toHaveAttribute('href', '/saved-searches');
  await expect.element(found.getByText('Pieds')).toBeVisible();
});
