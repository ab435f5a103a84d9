import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SignedIn } from '../api/signed-in.ts';
import { render } from '../ui/render.tsx';
import { useLeadOn } from '../ui/use-lead-on.ts';
import { aLine } from './a-line.ts';
import { Checkout } from './Checkout.tsx';
import { useDraft } from './draft.ts';

const home = {
  ...{ id: 'home', version: 1, createdAt: '2026-11-28T10:00:00.000Z', name: 'Robin Hall' },
  ...{ line1: '12 Long Lane', city: 'Austin', postcode: '78701', country: 'US' },
};
const robin = { id: 'robin', username: 'robin', displayName: 'Robin Hall', emailVerified: true };
beforeEach(() => vi.stubGlobal('fetch', async () => Response.json({ items: [home], nextCursor: null })));
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

function Buying() {
  const { search } = useLocation();
  const [draft, leadOn] = [useDraft('steps'), useLeadOn()];
  const place = async () => ({ paymentId: 'p', orderIds: ['o'] });
  return (
    <>
      <output>{search}</output>
      <Checkout lines={[aLine()]} {...{ draft, leadOn, place }} onRefused={() => {}} />
    </>
  );
}
function Surroundings({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SignedIn value={robin}>
        <MemoryRouter initialEntries={['/cart/buy?currency=EUR']}>{children}</MemoryRouter>
      </SignedIn>
    </QueryClientProvider>
  );
}

it('each step of a checkout is of the purchase that it began with', async () => {
  const screen = await render(<Buying />, { wrapper: Surroundings });
  const at = () => new URLSearchParams(screen.getByRole('status').element().textContent);
  await screen.getByRole('button', { name: 'Go on' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Is everything right?' })).toBeVisible();
  expect(Object.fromEntries(at())).toEqual({ currency: 'EUR', step: 'check' });
  for (const link of ['Delivery', 'Change the delivery']) {
    await screen.getByRole('link', { name: link, exact: true }).click();
    await expect.element(screen.getByRole('heading', { name: 'How you get it' })).toBeVisible();
    expect(Object.fromEntries(at())).toEqual({ currency: 'EUR', step: 'delivery' });
    await screen.getByRole('button', { name: 'Go on' }).click();
  }
});
