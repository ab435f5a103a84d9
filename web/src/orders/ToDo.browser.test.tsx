import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { ToDo } from './ToDo.tsx';

const [money, nothing] = [
  { amount: '149.00', currency: 'USD' },
  { amount: '0.00', currency: 'USD' },
];
const payment = { id: 'p', provider: 'sandbox', url: '/pay/p', status: 'completed', escrow: 'held' } as const;
const sold = (title: string, due: string): OrderItem => ({
  ...{ id: title, version: 2, role: 'seller', status: 'confirmed', quantity: 1, unitPrice: money, ...money },
  listing: { id: 'l', title, category: 'live-animal', species: null },
  ...{
    listingId: 'l',
    buyerId: 'b',
    sellerId: 's',
    paymentId: 'p',
    payment,
    delivery: { method: 'shipping' },
  },
  ...{ buyer: { id: 'b', displayName: 'Robin' }, seller: { id: 's', displayName: 'Northbank' } },
  ...{ discount: nothing, total: money, refunded: nothing, fee: nothing, payout: money },
  ...{
    shipping: null,
    review: 'none',
    dispute: null,
    returning: null,
    reason: null,
    cancellation: null,
    claims: { deadOnArrival: null, return: null },
    coupon: null,
    timeline: [],
  },
  ...{ due: { what: 'unshipped', at: due }, createdAt: due, updatedAt: due },
});

afterEach(() => vi.unstubAllGlobals());

it('what is due first stands first, on whichever page of a seller’s many orders it is', async () => {
  vi.stubGlobal('fetch', async (asked: RequestInfo | URL) => {
    const { searchParams } = new URL(asked instanceof Request ? asked.url : asked, location.href);
    if (searchParams.get('status') !== 'confirmed')
      return Response.json({ items: [], total: 0, nextCursor: null });
    const isFirst = searchParams.get('cursor') === null;
    const items = isFirst
      ? [sold('Ordered today', '2026-12-08T10:00:00.000Z')]
      : [sold('Ordered long ago', '2026-12-01T10:00:00.000Z')];
    return Response.json({ items, total: 2, nextCursor: isFirst ? 'older' : null });
  });
  const screen = await render(<ToDo />, { client: askingOnce() });
  await expect.element(screen.getByText('Ordered long ago')).toBeVisible();
  const titles = screen.getByRole('link').elements();
  expect(titles.map(({ textContent }) => textContent)).toEqual(['Ordered long ago', 'Ordered today']);
});
