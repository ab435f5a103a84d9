import { QueryClientProvider } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { aDetail } from '../api/a-detail.ts';
import { askingOnce, render } from '../ui/render.tsx';
import { OfferForPage } from './OfferForPage.tsx';
import { OffersOfSeller } from './OffersOfSeller.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

it('an offer that was made leads to its page, also where it cannot be read yet', async () => {
  const made: string[] = [];
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    const { method, url } = new Request(...of);
    const { pathname } = new URL(url);
    if (method === 'POST' && pathname.endsWith('/listings/one/offers')) {
      made.push(pathname);
      return Response.json({ id: 'o', version: 1, status: 'offered' }, { status: 201 });
    }
    if (pathname.endsWith('/listings/one')) return Response.json(aDetail());
    if (pathname.endsWith('/my/offers')) return Response.json({ items: [], total: 0, nextCursor: null });
    return new Response('', { status: 503 });
  });
  const screen = await render(
    <QueryClientProvider client={askingOnce()}>
      <MemoryRouter initialEntries={['/offer/one']}>
        <Routes>
          <Route path="/offer/:id" element={<OfferForPage />} />
          <Route path="/offers/o" element="The page of the offer" />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await screen.getByLabelText(/What you would pay/).fill('15');
  await screen.getByRole('button', { name: 'Make this offer' }).click();
  await expect.element(screen.getByText('The page of the offer')).toBeVisible();
  expect(made).toHaveLength(1);
});

/** Shows what a seller accepts unasked. */
function terms(acceptFrom: ListingDetail['price'], price: ListingDetail['price']) {
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    const { pathname } = new URL(new Request(...of).url);
    return Response.json(
      pathname.endsWith('/offer-terms') ? { acceptFrom } : { items: [], total: 0, nextCursor: null },
    );
  });
  return render(<OffersOfSeller listing={aDetail({ price })} />, { client: askingOnce() });
}

it('what was accepted unasked in another currency is no number of this one, and is said to hold no more', async () => {
  const usd = (amount: string) => ({ amount, currency: 'USD' });
  const same = await terms(usd('100.00'), usd('149.00'));
  await expect.element(same.getByLabelText(/Offers from, in USD/)).toHaveValue('100.00');
  await expect.element(same.getByText(/does not hold/)).not.toBeInTheDocument();
  await same.unmount();
  const other = await terms(usd('100.00'), { amount: '140.00', currency: 'EUR' });
  await expect.element(other.getByLabelText(/Offers from, in EUR/)).toHaveValue('');
  await expect
    .element(other.getByText(/It was .*100.*does not hold since the price is in EUR/))
    .toBeVisible();
});
