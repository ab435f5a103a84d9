import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { PayPage } from './PayPage.tsx';

const unpaid = { id: 'p', provider: 'sandbox', url: '/pay/p', status: 'pending', escrow: 'none' } as const;
const listing = anOrderItem().listing;
const bought = (id: string, amount: string, parts: Partial<OrderItem> = {}) =>
  anOrderItem({
    ...{ id, status: 'pending', payment: unpaid, total: { amount, currency: 'USD' } },
    listing: { ...listing, title: `Thing ${id}` },
    ...parts,
  });
const elsewhere = bought('elsewhere', '7.00', { paymentId: 'q' });

/** The page of a payment. @param named which of its orders the address names */
async function paying(orders: readonly OrderItem[], named = '?order=one') {
  vi.stubGlobal('fetch', async (asked: RequestInfo | URL) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked, location.href);
    const one = orders.find(({ id }) => pathname.endsWith(`/orders/${id}`));
    return Response.json(one ?? { items: [...orders, elsewhere], total: 3, nextCursor: null });
  });
  return shown(named);
}

function shown(named: string) {
  return render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[`/pay/p${named}`]}>
        <Routes>
          <Route path="/pay/:id" element={<PayPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
afterEach(() => vi.unstubAllGlobals());

it('whoever pays for one of several things that were bought together sees what they pay for, and how much', async () => {
  const screen = await paying([bought('one', '149.00'), bought('other', '50.00')]);
  await expect.element(screen.getByRole('button', { name: /^Pay .*199/ })).toBeVisible();
  await expect.element(screen.getByText(/Thing other/)).toBeVisible();
  await expect.element(screen.getByText(/Thing elsewhere/)).not.toBeInTheDocument();
});

it('what has been called off of it is not paid, and says so', async () => {
  const lost = bought('other', '50.00', { status: 'cancelled' });
  const screen = await paying([bought('one', '149.00'), lost], '?order=one&order=other');
  await expect.element(screen.getByRole('button', { name: /^Pay .*149/ })).toBeVisible();
  await expect.element(screen.getByText(/Called off/)).toBeVisible();
  await screen.unmount();
  const all = await paying([bought('one', '149.00', { status: 'cancelled' })]);
  await expect.element(all.getByText('There is nothing to pay here any more.')).toBeVisible();
});

it('what the bank has set aside is not paid again', async () => {
  const screen = await paying([bought('one', '149.00', { payment: { ...unpaid, status: 'authorised' } })]);
  await expect.element(screen.getByText('There is nothing to pay here any more.')).toBeVisible();
});

it('offers nothing to press before it is known what is paid', async () => {
  const screen = await paying([bought('one', '149.00')]);
  const first = screen.container.querySelectorAll('button').length;
  await expect.element(screen.getByRole('button', { name: 'Have the bank ask first' })).toBeVisible();
  expect(first).toBe(0);
});

it('says before it is paid that a coupon for a minimum keeps things together, and nothing where it does not', async () => {
  const coupon = { minimum: { amount: '180.00', currency: 'USD' }, callingOff: 'together' } as const;
  const screen = await paying([bought('one', '149.00', { coupon }), bought('other', '50.00', { coupon })]);
  await expect.element(screen.getByText(/at least .*180.* all that you have bought with it/)).toBeVisible();
  await screen.unmount();
  const free = await paying([bought('one', '149.00', { coupon: { ...coupon, callingOff: 'alone' } })]);
  await expect.element(free.getByRole('button', { name: /^Pay .*149/ })).toBeVisible();
  await expect.element(free.getByText(/Your coupon/)).not.toBeInTheDocument();
});

it('has nothing paid where it cannot be known what else is paid with it', async () => {
  vi.stubGlobal('fetch', async (asked: RequestInfo | URL) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked, location.href);
    if (pathname.endsWith('/orders/one')) return Response.json(bought('one', '149.00'));
    return new Response(null, { status: 503 });
  });
  const screen = await shown('?order=one');
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Pay/ })).not.toBeInTheDocument();
});
