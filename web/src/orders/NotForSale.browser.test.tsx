import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { NotForSale } from './NotForSale.tsx';

const listing = { id: 'l', title: 'Pied male', status: 'reserved' } as ListingDetail;

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['is not paid', 'pending', 'Pay', '/pay/p?order=o'],
  ['its bank has said yes to', 'authorised', 'See the order', '/orders/o'],
] as const)('what one has ordered oneself and %s leads on from there', async (_which, status, name, to) => {
  const payment = { id: 'p', provider: 'sandbox', url: '/pay/p', status, escrow: 'none' } as const;
  const items = [anOrderItem({ status: 'pending', payment })];
  vi.stubGlobal('fetch', async () => Response.json({ items, total: 1, nextCursor: null }));
  const screen = await render(<NotForSale listing={listing} isOwn={false} />, { client: askingOnce() });
  await expect.element(screen.getByRole('link', { name })).toHaveAttribute('href', to);
  expect(screen.getByRole('link').elements()).toHaveLength(2);
});

it('does not say that somebody else has reserved it before that is known', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 503 }));
  const screen = await render(<NotForSale listing={listing} isOwn={false} />, { client: askingOnce() });
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.container.textContent).not.toContain('Somebody has reserved it');
});
