import { afterEach, expect, it, vi } from 'vitest';
import { adoptSession, sessionStore } from '../api/session.ts';
import { askingOnce, render } from '../ui/render.tsx';
import { Follow } from './Follow.tsx';

afterEach(() => {
  sessionStore.setState({ status: 'signed-out' }, true);
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('follows a seller once, however often it is sent because its answer was lost', async () => {
  const keys: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_url: string, { method = 'GET', headers }: RequestInit = {}) => {
    if (method === 'GET') return Response.json({ items: [], nextCursor: null });
    keys.push(new Headers(headers).get('idempotency-key'));
    if (keys.length === 1) throw new TypeError('The line has broken.');
    return Response.json({ id: 'Search1', version: 1, name: 'New from Ida' }, { status: 201 });
  });
  const user = { id: 'anna', username: 'anna', displayName: 'Anna', emailVerified: true };
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  const screen = await render(<Follow seller={{ id: 'ida', displayName: 'Ida' }} />, {
    client: askingOnce(),
  });
  const follow = screen.getByRole('button', { name: 'Follow' });
  await follow.click();
  await expect.poll(() => keys.length).toBe(1);
  await expect.element(follow).toBeEnabled();
  await follow.click();
  await expect.poll(() => keys.length).toBe(2);
  expect(keys[0]).toMatch(/\S/);
  expect(keys[1]).toBe(keys[0]);
});
