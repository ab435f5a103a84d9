import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/query-client.ts';
import { adoptSession } from '../api/session.ts';
import { SignedIn } from '../api/signed-in.ts';
import { render } from '../ui/render.tsx';
import { ProfilePage } from './ProfilePage.tsx';

const robin = { id: 'robin', username: 'robin', displayName: 'Robin Hall', emailVerified: true };
const profile: PublicProfile = {
  ...{ id: 'robin', username: 'robin', displayName: 'Robin Hall', bio: '', avatarUrl: null, version: 1 },
  ...{ city: 'Austin', region: 'Texas', country: 'US', memberSince: '2026-11-28T10:00:00.000Z' },
  ...{ shippingPolicy: '', returnPolicy: '', arrivalPolicy: 'They arrive alive.' },
  ...{ isOfficialStore: false, isEmailVerified: true, isIdentityVerified: false },
  ...{ rating: null, ratingCount: 0, activeListings: 0, soldListings: 0 },
};
let sent: unknown[];

beforeEach(() => {
  sessionStorage.clear();
  sent = [];
  adoptSession({ user: robin, accessToken: 'token', expiresIn: 900 }, false);
  vi.stubGlobal('fetch', async (url: string, { method, body }: RequestInit) => {
    if (method === 'PATCH') {
      sent.push(JSON.parse(String(body)));
      return Response.json({ id: 'robin', version: 1 + sent.length });
    }
    return url.includes('/users/') ? Response.json(profile) : new Response(null, { status: 404 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  queryClient.clear();
});

it('saves what was written in it, and leaves alone what may have been changed elsewhere', async () => {
  const wrapper = ({ children }: { children: ReactNode }) => <SignedIn value={robin}>{children}</SignedIn>;
  const screen = await render(<ProfilePage />, { client: queryClient, wrapper });
  const save = async (times: number) => {
    await screen.getByRole('button', { name: 'Save' }).click();
    await vi.waitFor(() => expect(sent).toHaveLength(times), 30_000);
    await expect.element(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
  };
  const about = screen.getByLabelText(/^About you/);
  await about.fill('Ball pythons.');
  await save(1);
  await screen.getByLabelText(/^What you take back/).fill('Nothing.');
  await save(2);
  await about.fill('');
  await save(3);
  expect(sent).toEqual([{ bio: 'Ball pythons.' }, { returnPolicy: 'Nothing.' }, { bio: '' }]);
});
