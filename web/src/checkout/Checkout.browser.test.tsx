import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Delivery } from '@vivarium/contracts/orders/http.ts';
import { type ReactNode, useState } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressesQuery } from '../addressing/addresses-query.ts';
import { ApiError } from '../api/api-error.ts';
import { SignedIn } from '../api/signed-in.ts';
import { render } from '../ui/render.tsx';
import { useLeadOn } from '../ui/use-lead-on.ts';
import { aLine } from './a-line.ts';
import { Checkout, type Placed } from './Checkout.tsx';
import { useDraft } from './draft.ts';
import type { CheckoutLine } from './lines.ts';

const home = {
  ...{ id: 'home', version: 1, createdAt: '2026-11-28T10:00:00.000Z', name: 'Robin Hall' },
  ...{ line1: '12 Long Lane', city: 'Austin', postcode: '78701', country: 'US' },
};
const robin = { id: 'robin', username: 'robin', displayName: 'Robin Hall', emailVerified: true };
type Place = (delivery: Delivery, key: string) => Promise<Placed>;

function Buying({ place, line }: { place: Place; line?: CheckoutLine }) {
  const draft = useDraft('test');
  const leadOn = useLeadOn();
  const [price, setPrice] = useState('149.00');
  return (
    <Checkout
      lines={[line ?? aLine(price)]}
      {...{ draft, leadOn, place }}
      onRefused={() => setPrice('159.00')}
    />
  );
}

function Surroundings({ children }: { children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(addressesQuery.queryKey, { items: [home], nextCursor: null });
  return (
    <QueryClientProvider client={client}>
      <SignedIn value={robin}>
        <MemoryRouter initialEntries={['/buy/7']}>{children}</MemoryRouter>
      </SignedIn>
    </QueryClientProvider>
  );
}
const refusing = (...codes: string[]) => {
  const place = vi.fn<Place>();
  for (const code of codes) place.mockRejectedValueOnce(new ApiError(code, `${code} was said`, 409));
  return place.mockResolvedValue({ paymentId: 'p', orderIds: ['o'] });
};
async function checking(place: Place) {
  const screen = await render(<Buying place={place} />, { wrapper: Surroundings });
  await screen.getByRole('button', { name: 'Go on' }).click();
  return { screen, order: () => screen.getByRole('button', { name: /Reserve and pay/ }).click() };
}

beforeEach(() => {
  // The book is asked for each time.
  vi.stubGlobal('fetch', async () => Response.json({ items: [home], nextCursor: null }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe('a checkout', () => {
  it('takes an address of the book, by its id', async () => {
    const place = refusing();
    const { screen, order } = await checking(place);
    await expect.element(screen.getByText('12 Long Lane')).toBeVisible();
    await order();
    expect(place.mock.calls[0]?.[0]).toEqual({ method: 'shipping', addressId: 'home' });
    await vi.waitFor(() => expect(sessionStorage.getItem('vivarium.checkout robin test')).toBeNull(), 30_000);
  });

  it('says where an animal goes to no state that is known, as its law is not known then', async () => {
    const line = aLine();
    const python = { ...line, listing: { ...line.listing, category: 'live-animal' } };
    const screen = await render(<Buying place={refusing()} line={python} />, { wrapper: Surroundings });
    await screen.getByRole('button', { name: 'Go on' }).click();
    await expect.element(screen.getByText(/cannot check whether its law allows/)).toBeVisible();
    await screen.unmount();
    const { screen: lamp } = await checking(refusing());
    await expect.element(lamp.getByText('12 Long Lane')).toBeVisible();
    await expect.element(lamp.getByText(/cannot check whether/)).not.toBeInTheDocument();
  });

  it.each([
    ['not_available', 'Somebody was faster'],
    ['price_changed', 'The price has changed since you saw it'],
    ['own_listing', 'This is a listing of your own'],
    ['species_restricted', 'may not be kept where it would go'],
    ['delivery_not_offered', 'does not offer this way of getting it'],
  ])('says of %s first that nothing was charged, and then why', async (code, why) => {
    const { screen, order } = await checking(refusing(code));
    await order();
    await expect.element(screen.getByRole('alert')).toMatchTextContent(/^Nothing was charged\./);
    await expect.element(screen.getByRole('alert')).toMatchTextContent(why);
  });

  it('names the one of several things that cannot be had, also once it is not among them any more', async () => {
    const gone = new ApiError('not_available', 'no', 409, [{ path: 'items.1', message: 'cannot be had' }]);
    const place = vi.fn<Place>().mockRejectedValueOnce(gone);
    const screen = await render(<Several place={place} />, { wrapper: Surroundings });
    await screen.getByRole('button', { name: 'Go on' }).click();
    // What a coupon for a minimum keeps together is said where there is more than one.
    const coupon = screen.getByRole('textbox', { name: /^Coupon/ });
    await expect.element(coupon).toHaveAccessibleDescription(/called off together/);
    await screen.getByRole('button', { name: 'Reserve and pay $298' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('“A lamp” has been reserved or sold');
    await expect.element(screen.getByRole('button', { name: 'Reserve and pay $149' })).toBeEnabled();
    await expect.element(coupon).not.toHaveAccessibleDescription(/called off together/);
  });

  it('shows another price before it is bought at it, as another attempt', async () => {
    const place = refusing('price_changed');
    const { screen, order } = await checking(place);
    await order();
    await expect.element(screen.getByRole('button', { name: 'Reserve and pay $159' })).toBeEnabled();
    await order();
    const [first, second] = place.mock.calls.map(([, key]) => key);
    expect(second).not.toBe(first);
  });

  it('asks with the same key again for the same, so that it is ordered once', async () => {
    const place = refusing('unavailable');
    const screen = await render(<SamePrice place={place} />, { wrapper: Surroundings });
    await screen.getByRole('button', { name: 'Go on' }).click();
    for (const _time of [1, 2]) await screen.getByRole('button', { name: /Reserve and pay/ }).click();
    await vi.waitFor(() => expect(place).toHaveBeenCalledTimes(2), 30_000);
    const [first, second] = place.mock.calls.map(([, key]) => key);
    expect(second).toBe(first);
  });

  it('keeps what is written of an address when one goes away and comes back', async () => {
    const screen = await render(<Buying place={refusing()} />, { wrapper: Surroundings });
    await screen.getByRole('radio', { name: 'Another address' }).click();
    await screen.getByLabelText('Street and number').fill('9 Mill Road');
    await screen.unmount();
    const again = await render(<Buying place={refusing()} />, { wrapper: Surroundings });
    await expect.element(again.getByLabelText('Street and number')).toHaveValue('9 Mill Road');
    await again.getByRole('button', { name: 'Go on' }).click();
    await expect.element(again.getByText('Write whose address it is.')).toBeVisible();
  });

  it('keeps an address once however often it is sent, and another one as another', async () => {
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_url: string, { method, headers }: RequestInit) => {
      if (method === 'GET') return Response.json({ items: [home], nextCursor: null });
      keys.push(new Headers(headers).get('idempotency-key'));
      throw new TypeError('the answer was lost');
    });
    const screen = await render(<Buying place={refusing()} />, { wrapper: Surroundings });
    await screen.getByRole('radio', { name: 'Another address' }).click();
    for (const [label, text] of [
      ['Name', 'Robin Hall'],
      ['Street and number', '9 Mill Road'],
      ['Postcode', '78701'],
      ['Town', 'Austin'],
    ] as const)
      await screen.getByLabelText(label).fill(text);
    await screen.getByLabelText('Country').selectOptions('US');
    const goOn = async (sent: number) => {
      await screen.getByRole('button', { name: 'Go on' }).click();
      await vi.waitFor(() => expect(keys).toHaveLength(sent), 30_000);
      await expect.element(screen.getByRole('button', { name: 'Go on' })).toBeEnabled();
    };
    await goOn(1);
    await goOn(2);
    await screen.getByLabelText('Street and number').fill('9 Mill Lane');
    await goOn(3);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('is nothing to whoever signs in at the same browser next', async () => {
    const screen = await render(<Buying place={refusing()} />, { wrapper: Surroundings });
    await screen.getByRole('radio', { name: 'Another address' }).click();
    await screen.getByLabelText('Street and number').fill('9 Mill Road');
    await screen.unmount();
    const next = await render(
      <SignedIn value={{ ...robin, id: 'somebody-else' }}>
        <Buying place={refusing()} />
      </SignedIn>,
      { wrapper: Surroundings },
    );
    await next.getByRole('radio', { name: 'Another address' }).click();
    await expect.element(next.getByLabelText('Street and number')).toHaveValue('');
  });
});

function Several({ place }: { place: Place }) {
  const [draft, leadOn] = [useDraft('several'), useLeadOn()];
  const [isGone, setGone] = useState(false);
  const other = aLine();
  const lamp = { ...other, listing: { ...other.listing, id: '9', title: 'A lamp' } };
  return (
    <Checkout
      lines={isGone ? [aLine()] : [aLine(), lamp]}
      {...{ draft, leadOn, place }}
      onRefused={() => setGone(true)}
    />
  );
}

function SamePrice({ place }: { place: Place }) {
  const [draft, leadOn] = [useDraft('same'), useLeadOn()];
  return <Checkout lines={[aLine()]} {...{ draft, leadOn, place }} onRefused={() => {}} />;
}
