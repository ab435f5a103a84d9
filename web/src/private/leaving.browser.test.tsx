import type { Account } from '@vivarium/contracts/identity/http/account.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/query-client.ts';
import { adoptSession } from '../api/session.ts';
import { render } from '../ui/render.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';

afterEach(() => {
  // Or the next file would ask the server who is signed in.
  localStorage.clear();
  vi.unstubAllGlobals();
  queryClient.clear();
});

const somebody = {
  ...{ id: 'Anna1', version: 1, username: 'anna', displayName: 'Anna', email: 'anna@example.org' },
  ...{ emailVerified: true, askedEmail: null, phone: null, kycStatus: 'none', role: 'user' },
  ...{ bio: '', city: null, region: null, country: null },
  ...{ avatarUrl: null, isOfficialStore: false, createdAt: '2026-01-01T00:00:00.000Z' },
  secondFactor: { on: false, demanded: false, recoveryCodesLeft: 0 },
} as const satisfies Omit<Account, 'hasPassword'>;

/** Has whoever is signed in begin to leave. @returns what was asked of the server */
async function leaving(account: Account) {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, { body }: { body?: string } = {}) => {
    sent.push({ path, body: body === undefined ? undefined : JSON.parse(body) });
    return path.endsWith('/account') ? Response.json(account) : new Response(null, { status: 202 });
  });
  const user = { id: 'Anna1', username: 'anna', displayName: 'Anna', emailVerified: true };
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  const screen = await render(<PrivacyPage />, { client: queryClient });
  await screen.getByRole('button', { name: 'Delete my account…' }).click();
  return { screen, sent };
}

it('asks whoever leaves for their password', async () => {
  const { screen } = await leaving({ ...somebody, hasPassword: true });
  await expect.element(screen.getByLabelText('Your password')).toBeVisible();
});

it('says before the button what an account is kept for, and what stays', async () => {
  const { screen } = await leaving({ ...somebody, hasPassword: true });
  await expect.element(screen.getByText(/Orders that go on are finished first/)).toBeVisible();
  await expect.element(screen.getByText(/Until then you stay signed out/)).toBeVisible();
  await expect.element(screen.getByText(/under which title/)).toBeInTheDocument();
});

it('has one mailed to whoever has none, since they sign in through somebody else', async () => {
  const { screen, sent } = await leaving({ ...somebody, hasPassword: false });
  await screen.getByRole('button', { name: 'Set a password by mail' }).click();
  await expect.element(screen.getByRole('status').filter({ hasText: 'anna@example.org' })).toBeVisible();
  expect(screen.getByLabelText('Your password').query()).toBeNull();
  expect(sent.at(-1)).toEqual({
    path: '/api/v1/auth/forgot-password',
    body: { email: 'anna@example.org' },
  });
});
