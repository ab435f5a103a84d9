import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { OrdersPage } from './OrdersPage.tsx';
import { ToDo } from './ToDo.tsx';
import { orderQuery } from './use-order.ts';

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

/** @param of which orders one has, by what is asked and how often it was before */
function having(of: (search: URLSearchParams, times: number) => OrderItem[]) {
  const asked = new Map<string, number>();
  vi.stubGlobal('fetch', async (url: RequestInfo | URL) => {
    const { searchParams } = new URL(url instanceof Request ? url.url : url, location.href);
    const times = asked.get(searchParams.toString()) ?? 0;
    asked.set(searchParams.toString(), times + 1);
    const items = of(searchParams, times);
    return Response.json({ items, total: items.length, nextCursor: null });
  });
}
const unpaid = { ...payment, status: 'pending', escrow: 'none' } as const;
const SOON = { timeout: 30_000 };

it.each(['buyer', 'seller'] as const)(
  'what is paid a moment later is not to be paid by its %s any more, and is to be sent',
  async (role) => {
    let isPaid = false;
    having((search, times) => {
      if (times > 0) isPaid = true;
      const status = isPaid ? 'confirmed' : 'pending';
      const order = anOrderItem({ role, status, ...(!isPaid && { payment: unpaid }) });
      const isAsked = search.get('status') === status || search.get('role') === role;
      return isAsked ? [order] : [];
    });
    const screen = await render(<OrdersPage />, { client: askingOnce() });
    await expect.element(screen.getByText('Waiting for payment').first()).toBeVisible();
    await expect.element(screen.getByText('Waiting for payment'), SOON).not.toBeInTheDocument();
    await expect.element(screen.getByText('Paid', { exact: true }).first(), SOON).toBeVisible();
    const send = screen.getByText('Send it', { exact: true });
    if (role === 'seller') await expect.element(send, SOON).toBeVisible();
    else await expect.element(screen.getByRole('heading', { name: 'To do' }), SOON).not.toBeInTheDocument();
  },
);

it('what was sent a moment ago is not to be sent once more, as soon as lists know of it', async () => {
  const order = anOrderItem({ role: 'seller', version: 2 });
  having((search, times) => (search.get('status') === 'confirmed' && times === 0 ? [order] : []));
  const client = askingOnce();
  client.setQueryData(orderQuery('o').queryKey, { ...order, version: 3, status: 'shipped' });
  const screen = await render(<ToDo />, { client });
  await expect.element(screen.getByText('Send it')).toBeVisible();
  await expect.element(screen.getByText('Send it'), SOON).not.toBeInTheDocument();
});
