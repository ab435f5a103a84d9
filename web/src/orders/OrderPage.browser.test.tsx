import { QueryClientProvider } from '@tanstack/react-query';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { OrderPage } from './OrderPage.tsx';

afterEach(() => vi.unstubAllGlobals());

const REFUSAL = 'It cannot be done now.';

/** The page of what is to be handed over. @param after what the order is once that was refused */
async function handingOver(after: Partial<OrderItem>) {
  let parts: Partial<OrderItem> = { role: 'seller', delivery: { method: 'pickup' } };
  vi.stubGlobal('fetch', async (_url: string, { method = 'GET' }: RequestInit = {}) => {
    if (method === 'GET') return Response.json(anOrderItem(parts));
    parts = { ...parts, ...after };
    const error = { code: 'unheard_of', message: REFUSAL, details: [], requestId: 'r' };
    return Response.json({ error }, { status: 409 });
  });
  const screen = await render(
    <QueryClientProvider client={askingOnce()}>
      <MemoryRouter initialEntries={['/orders/o']}>
        <Routes>
          <Route path="/orders/:id" element={<OrderPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await screen.getByLabelText('Code of the buyer').fill('ABCD-2345');
  await screen.getByRole('button', { name: 'Hand it over' }).click();
  return screen;
}

it('a form says itself what was refused, and the page does not say it again', async () => {
  const screen = await handingOver({});
  await expect.element(screen.getByText(REFUSAL)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Hand it over' })).toBeEnabled();
  expect(screen.getByText(REFUSAL).elements()).toHaveLength(1);
});

it('the page says what was refused of a form that is gone with what it was for', async () => {
  const screen = await handingOver({ status: 'cancelled', version: 3 });
  await expect.element(screen.getByLabelText('Code of the buyer')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(REFUSAL);
});
