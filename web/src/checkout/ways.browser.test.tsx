import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { DeliveryMethod } from '@vivarium/contracts/shared/delivery-method.ts';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignedIn } from '../api/signed-in.ts';
import { render } from '../ui/render.tsx';
import { useLeadOn } from '../ui/use-lead-on.ts';
import { aLine } from './a-line.ts';
import { Checkout } from './Checkout.tsx';
import { useDraft } from './draft.ts';
import type { CheckoutLine } from './lines.ts';

const robin = { id: 'robin', username: 'robin', displayName: 'Robin Hall', emailVerified: true };
const place = vi.fn(async (_delivery: object) => ({ paymentId: 'p', orderIds: ['o'] }));

function had(title: string, ...delivery: DeliveryMethod[]): CheckoutLine {
  const line = aLine();
  const ways = delivery.length === 0 ? {} : { delivery };
  return { ...line, listing: { ...line.listing, id: title, title, ...ways } };
}

function Buying({ lines }: { lines: CheckoutLine[] }) {
  const [draft, leadOn] = [useDraft('ways'), useLeadOn()];
  return <Checkout {...{ lines, draft, leadOn, place }} onRefused={() => {}} />;
}

function Surroundings({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SignedIn value={robin}>
        <MemoryRouter initialEntries={['/cart/buy']}>{children}</MemoryRouter>
      </SignedIn>
    </QueryClientProvider>
  );
}
const buying = (...lines: CheckoutLine[]) => render(<Buying lines={lines} />, { wrapper: Surroundings });

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ items: [], nextCursor: null }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  place.mockClear();
  sessionStorage.clear();
});

describe('how one gets it', () => {
  it('is asked where its seller offers both', async () => {
    const screen = await buying(had('A lamp'));
    await expect.element(screen.getByRole('radio', { name: 'It is sent to me' })).toBeChecked();
    await expect.element(screen.getByRole('radio', { name: 'I pick it up' })).toBeVisible();
    await expect.element(screen.getByText(/only/)).not.toBeInTheDocument();
  });

  it('is the one way that is offered, which is what is ordered', async () => {
    const screen = await buying(had('A lamp', 'pickup'));
    await expect.element(screen.getByRole('radio', { name: 'I pick it up' })).toBeChecked();
    await expect.element(screen.getByRole('radio', { name: 'It is sent to me' })).not.toBeInTheDocument();
    await expect.element(screen.getByText('Pickup only, in Leeds')).toBeVisible();
    await screen.getByRole('button', { name: 'Go on' }).click();
    await screen.getByRole('button', { name: /Reserve and pay/ }).click();
    await vi.waitFor(() => expect(place).toHaveBeenCalled(), 30_000);
    expect(place.mock.calls[0]?.[0]).toEqual({ method: 'pickup' });
  });

  it('is a way that all sellers offer, with the name of the thing that leaves no other', async () => {
    const screen = await buying(had('A lamp'), had('A rack', 'pickup'));
    await expect.element(screen.getByRole('radio', { name: 'I pick it up' })).toBeChecked();
    await expect.element(screen.getByText('A rack: Pickup only, in Leeds')).toBeVisible();
    await expect.element(screen.getByRole('radio', { name: 'It is sent to me' })).not.toBeInTheDocument();
  });

  it('is none where one is only sent and another only picked up, which is said', async () => {
    const screen = await buying(had('A lamp', 'shipping'), had('A rack', 'pickup'));
    await expect.element(screen.getByText(/cannot be bought together/)).toBeVisible();
    await expect.element(screen.getByText('A lamp: Sent only')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Go on' })).not.toBeInTheDocument();
    await expect.element(screen.getByRole('link', { name: 'Back to the cart' })).toBeVisible();
  });
});
