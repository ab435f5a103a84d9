import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/query-client.ts';
import { adoptSession } from '../api/session.ts';
import { render } from '../ui/render.tsx';
import { LinkedSignInsSection } from './LinkedSignInsSection.tsx';

const sent: { method: string | undefined; path: string; body: unknown }[] = [];
let items: object[] = [];
let refusal: { status: number; code: string } | undefined;

beforeEach(() => {
  items = [{ provider: 'example', label: 'Example', linkedAt: '2026-01-01T00:00:00.000Z' }];
  refusal = undefined;
  sent.length = 0;
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method?: string; body?: string } = {}) => {
    if (method !== 'DELETE') return Response.json({ items });
    sent.push({ method, path, body: body === undefined ? undefined : JSON.parse(body) });
    if (refusal !== undefined) {
      const { status, code } = refusal;
      return Response.json({ error: { code, message: 'No.', requestId: '1', details: [] } }, { status });
    }
    items = [];
    return new Response(null, { status: 204 });
  });
  const user = { id: 'Anna1', username: 'anna', displayName: 'Anna', emailVerified: true };
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
});
afterEach(() => {
  // Or the next file would ask the server who is signed in.
  localStorage.clear();
  vi.unstubAllGlobals();
  queryClient.clear();
});

const Surroundings = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
async function taking(hasPassword: boolean) {
  const screen = await render(<LinkedSignInsSection account={{ hasPassword }} />, { wrapper: Surroundings });
  await screen.getByRole('button', { name: 'Take it away: Example' }).click();
  const press = () => screen.getByRole('button', { name: 'Take it away' }).click();
  return { screen, press };
}

it('takes an account elsewhere away by the password, and then says nothing of it', async () => {
  const { screen, press } = await taking(true);
  await press();
  await expect.element(screen.getByText('Write your password.')).toBeVisible();
  await screen.getByLabelText('Present password').fill('a long enough password');
  await press();
  await expect.poll(() => screen.getByRole('heading').query()).toBeNull();
  expect(sent).toEqual([
    {
      method: 'DELETE',
      path: '/api/v1/account/linked-sign-ins/example',
      body: { password: 'a long enough password' },
    },
  ]);
});

it('asks no password of who has none, and says why the last one stays', async () => {
  refusal = { status: 409, code: 'only_sign_in' };
  const { screen, press } = await taking(false);
  expect(screen.getByLabelText('Present password').query()).toBeNull();
  await press();
  await expect.element(screen.getByText(/Set a password first/)).toBeVisible();
  expect(sent.map(({ body }) => body)).toEqual([{}]);
});
