import { QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { queryClient } from '../api/query-client.ts';
import { cartQuery } from '../carting/cart-query.ts';
import { render } from '../ui/render.tsx';
import { BuyCartPage } from './BuyCartPage.tsx';

it('a purchase of which there is nothing any more is a page with a name, and leads to what was reserved', async () => {
  queryClient.setQueryData(cartQuery.queryKey, { items: [] });
  const { getByRole, getByText } = await render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={['/cart/buy?currency=EUR']}>
        <BuyCartPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await expect.element(getByRole('link', { name: 'Back to the cart' })).toBeVisible();
  await expect.element(getByText(/it is reserved for you/)).toBeVisible();
  await expect.element(getByRole('link', { name: 'Orders' })).toHaveAttribute('href', '/orders');
  expect(document.title).toBe('Nothing of this purchase can be had now – Vivarium');
});
