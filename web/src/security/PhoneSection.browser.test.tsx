import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { adoptSession } from '../api/session.ts';
import { render } from '../ui/render.tsx';
import { PhoneSection } from './PhoneSection.tsx';

let attempt: { expiresAt: string } | null;

beforeEach(() => {
  attempt = { expiresAt: '2026-11-30T12:10:00.000Z' };
  vi.stubGlobal('fetch', async (path: string, { method }: { method?: string } = {}) => {
    if (method === 'POST' && path.endsWith('/confirm')) {
      attempt = null;
      return new Response(null, { status: 204 });
    }
    return Response.json({ phone: null, confirmedAt: null, attempt });
  });
  const user = { id: 'Anna1', username: 'anna', displayName: 'Anna', emailVerified: true };
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
});
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

const section = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PhoneSection />
    </QueryClientProvider>,
  );

it('asks for a code that was sent before the page was loaded, without taking the focus', async () => {
  const screen = await section();
  await expect.element(screen.getByText(/sent a code to the number that you gave/)).toBeVisible();
  const code = screen.getByLabelText('Code');
  await expect.element(code).not.toHaveFocus();
  await code.fill('123456');
  await screen.getByRole('button', { name: 'Confirm the number' }).click();
  await expect.element(screen.getByLabelText('Telephone number')).toBeVisible();
});

it('takes another number in the place of the one that a code was sent to', async () => {
  const screen = await section();
  await screen.getByRole('button', { name: 'Another number' }).click();
  await expect.element(screen.getByLabelText('Telephone number')).toBeVisible();
});
