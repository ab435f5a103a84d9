import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { cartQuery } from '../carting/cart-query.ts';
import { render } from '../ui/render.tsx';
import { BuyCartPage } from './BuyCartPage.tsx';

function Surroundings({ children }: { children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  client.setQueryData(cartQuery.queryKey, { items: [] });
  return (
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={['/cart/buy?currency=USD']}>{children}</MemoryRouter>
    </QueryClientProvider>
  );
}

it('whoever comes back from paying for all of a cart is led to what they have reserved', async () => {
  const screen = await render(<BuyCartPage />, { wrapper: Surroundings });
  await expect.element(screen.getByText(/it is reserved for you/)).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Orders' })).toHaveAttribute('href', '/orders');
});
