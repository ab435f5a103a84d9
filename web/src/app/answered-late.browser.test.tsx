import { QueryClientProvider } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { ReactNode } from 'react';
import { Link, MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listingQuery } from '../api/listings.ts';
import { queryClient } from '../api/query-client.ts';
import { adoptSession } from '../api/session.ts';
import { SignedIn } from '../api/signed-in.ts';
import { aLine } from '../checkout/a-line.ts';
import { OfferForPage } from '../offers/OfferForPage.tsx';
import { BuyPage } from '../orders/BuyPage.tsx';
import { PayPage } from '../orders/PayPage.tsx';
import { useAnnouncements } from '../ui/announcements.ts';
import { render } from '../ui/render.tsx';

const robin = { id: 'robin', username: 'robin', displayName: 'Robin Hall', emailVerified: true };
const listing = { ...aLine('149.00').listing, id: 'one', quantity: 1, left: 1 } as ListingDetail;
const person = { id: '8', displayName: 'Sells Here' };
const offer = {
  ...{ id: 'of', version: 1, role: 'buyer', buyer: person, seller: person, status: 'offered' },
  ...{ listing: { id: 'one', title: 'Pied male', category: 'accessories', species: null }, due: null },
  ...{ asked: listing.price, price: listing.price, orderId: null, timeline: [] },
  ...{ createdAt: '2026-11-28T10:00:00.000Z', updatedAt: '2026-11-28T10:00:00.000Z' },
};
let answer: ((response: Response) => void) | undefined;

beforeEach(() => {
  adoptSession({ user: robin, accessToken: 'token', expiresIn: 900 }, false);
  vi.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
    if (init?.method === 'POST')
      return new Promise((resolve) => {
        answer = resolve;
      });
    // What is known of the listing is what is shown, however long it takes to ask anew.
    if (String(url).includes('/listings/')) return new Promise(() => {});
    if (String(url).includes('/offers/of')) return Promise.resolve(Response.json(offer));
    return Promise.resolve(Response.json({ items: [], total: 0, nextCursor: null }));
  });
  queryClient.setQueryData(listingQuery('one').queryKey, listing);
});
afterEach(() => {
  vi.restoreAllMocks();
  answer = undefined;
  queryClient.clear();
  sessionStorage.clear();
  useAnnouncements.setState([], true);
});

function Where() {
  return <output>{useLocation().pathname}</output>;
}
const at = (path: string, element: ReactNode, pattern: string) =>
  render(
    <QueryClientProvider client={queryClient}>
      <SignedIn value={robin}>
        <MemoryRouter initialEntries={[path]}>
          <Link to="/elsewhere">Away</Link>
          <Link to="/pay/another">Another</Link>
          <Where />
          <Routes>
            <Route path={pattern} element={element} />
            <Route path="*" element={<p>Elsewhere</p>} />
          </Routes>
        </MemoryRouter>
      </SignedIn>
    </QueryClientProvider>,
  );
type Screen = Awaited<ReturnType<typeof at>>;

/** Leaves before the answer, has it come, and gives it the time to lead away from there. */
async function answeredLate(screen: Screen, link: string, body: object, status = 200) {
  await expect.poll(() => answer).toBeDefined();
  await screen.getByRole('link', { name: link }).click();
  answer?.(Response.json(body, { status }));
  await new Promise((resolve) => setTimeout(resolve));
  await vi.waitFor(() => expect(queryClient.isMutating()).toBe(0), 30_000);
}
const said = () => useAnnouncements.getState().map(({ text }) => text);

describe('whoever has gone on before the answer stays where they are', () => {
  it.each([
    ['Away', '/elsewhere'],
    ['Another', '/pay/another'],
  ])('of a payment: %s', async (link, where) => {
    const screen = await at('/pay/p1?order=o1', <PayPage />, '/pay/:id');
    await screen.getByRole('button', { name: 'Have it declined' }).click();
    await answeredLate(screen, link, { id: 'p1', status: 'requires_payment_method' });
    await expect.element(screen.getByRole('status')).toHaveTextContent(where);
  });

  it('of an offer, and hears that it is made', async () => {
    const screen = await at('/offer/one', <OfferForPage />, '/offer/:id');
    await screen.getByRole('textbox').first().fill('100');
    await screen.getByRole('button', { name: 'Make this offer' }).click();
    await answeredLate(screen, 'Away', { id: 'of', version: 1, status: 'offered' }, 201);
    await expect.poll(said).toContain('Your offer is made.');
    await expect.element(screen.getByRole('status')).toHaveTextContent('/elsewhere');
  });

  it('of an order, and hears that it waits to be paid', async () => {
    const screen = await at('/buy/one', <BuyPage />, '/buy/:id');
    await screen.getByRole('radio', { name: /pick it up/i }).click();
    await screen.getByRole('button', { name: 'Go on' }).click();
    await screen.getByRole('button', { name: /Reserve and pay/ }).click();
    const payment = { id: 'p', provider: 'sandbox', url: '/pay/p' };
    await answeredLate(screen, 'Away', { id: 'o', version: 1, status: 'pending', payment }, 201);
    await expect.poll(said).toContain('It is reserved for you. You pay for it under “Orders”.');
    await expect.element(screen.getByRole('status')).toHaveTextContent('/elsewhere');
  });
});

it('leads whoever waits to the payment, also where what they have reserved is gone from the page by then', async () => {
  const screen = await at('/buy/one', <BuyPage />, '/buy/:id');
  await screen.getByRole('radio', { name: /pick it up/i }).click();
  await screen.getByRole('button', { name: 'Go on' }).click();
  await screen.getByRole('button', { name: /Reserve and pay/ }).click();
  await expect.poll(() => answer).toBeDefined();
  queryClient.setQueryData(listingQuery('one').queryKey, { ...listing, status: 'reserved' });
  await expect.element(screen.getByRole('button', { name: /Reserve and pay/ })).not.toBeInTheDocument();
  const payment = { id: 'p', provider: 'sandbox', url: '/pay/p' };
  answer?.(Response.json({ id: 'o', version: 1, status: 'pending', payment }, { status: 201 }));
  await expect.element(screen.getByRole('status').first()).toHaveTextContent('/pay/p');
});

it('asks nothing about one payment that the bank asks about another', async () => {
  const screen = await at('/pay/p1?order=o1', <PayPage />, '/pay/:id');
  const ask = screen.getByRole('button', { name: 'Have the bank ask first' });
  await ask.click();
  await expect.poll(() => answer).toBeDefined();
  answer?.(Response.json({ id: 'p1', status: 'requires_action' }));
  await expect.element(ask).not.toBeInTheDocument();
  await screen.getByRole('link', { name: 'Another' }).click();
  await expect.element(ask).toBeVisible();
});
