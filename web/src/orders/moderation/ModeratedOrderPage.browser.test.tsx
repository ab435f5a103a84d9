import { QueryClientProvider } from '@tanstack/react-query';
import type { ModeratedOrder } from '@vivarium/contracts/orders/moderation.ts';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { adoptSession, sessionStore } from '../../api/session.ts';
import { askingOnce, render } from '../../ui/render.tsx';
import { anOrderItem } from '../an-order-item.ts';
import { ModeratedOrderPage } from './ModeratedOrderPage.tsx';

afterEach(() => {
  sessionStore.setState({ status: 'signed-out' }, true);
  localStorage.clear();
  vi.unstubAllGlobals();
});

const money = { amount: '149.00', currency: 'USD' };
const at = '2026-11-28T10:00:00.000Z';

/** A complaint that waits for a moderator. */
function aComplaint(version: number): ModeratedOrder {
  const { role: _role, fee: _fee, payout: _payout, ...order } = anOrderItem({ version });
  return {
    ...order,
    ...{ waitsFor: 'dispute', held: money, ifForSeller: { seller: money, fee: money } },
    dispute: {
      ...{ reason: 'unwell', text: 'Thin', openedAt: at, settledAt: null, photographs: 0 },
      ...{ answer: null, asks: 'moderator' },
    },
  };
}

it('tells a moderator why a decision was refused, also where the order has gone on meanwhile', async () => {
  let version = 2;
  vi.stubGlobal('fetch', async (_url: string, { method = 'GET' }: RequestInit = {}) => {
    if (method === 'GET') return Response.json(aComplaint(version));
    version = 3;
    const error = {
      code: 'version_mismatch',
      message: 'It is another one now.',
      details: [],
      requestId: 'r',
    };
    return Response.json({ error }, { status: 412 });
  });
  const user = { id: 'm', username: 'mo', displayName: 'Mo', emailVerified: true };
  const accessToken = `.${btoa(JSON.stringify({ role: 'moderator' }))}.`;
  adoptSession({ user, accessToken, expiresIn: 900 });
  const screen = await render(
    <QueryClientProvider client={askingOnce()}>
      <MemoryRouter initialEntries={['/moderation/orders/o']}>
        <Routes>
          <Route path="/moderation/orders/:id" element={<ModeratedOrderPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await screen.getByRole('radio', { name: /^For the buyer/ }).click();
  await screen.getByRole('button', { name: /^Pay back .* to the buyer$/ }).click();
  const alert = screen.getByRole('alert');
  await expect.element(alert, { timeout: 30_000 }).toHaveTextContent('It is another one now.');
  // What was chosen of it as it was is not chosen of it as it is.
  const chosen = screen.getByRole('radio', { name: /^For the buyer/ });
  await expect.element(chosen, { timeout: 30_000 }).not.toBeChecked();
  await expect.element(alert).toBeVisible();
});
