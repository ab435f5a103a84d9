import { QueryClientProvider } from '@tanstack/react-query';
import type { SavedSearchItem } from '@vivarium/contracts/saved-searches/http.ts';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '../api/query-client.ts';
import { adoptSession } from '../api/session.ts';
import { SignedIn } from '../api/signed-in.ts';
import { render } from '../ui/render.tsx';
import { SavedSearchesPage } from './SavedSearchesPage.tsx';

const robin = { id: 'robin', username: 'robin', displayName: 'Robin Hall', emailVerified: true };
const saved = (id: string, name: string, day: string): SavedSearchItem => ({
  ...{ id, version: 1, name, query: { q: name }, paused: false, matches: 3, newSince: 0 },
  notify: { channels: ['in_app', 'email'], frequency: 'daily' },
  seenAt: `2026-11-${day}T10:00:00.000Z`,
  createdAt: `2026-11-${day}T10:00:00.000Z`,
});
/** What the server has, and what it was asked to do. */
let kept: SavedSearchItem[];
let sent: { method: string; key: string | null; body: unknown }[];

function Surroundings({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <SignedIn value={robin}>
        <MemoryRouter>{children}</MemoryRouter>
      </SignedIn>
    </QueryClientProvider>
  );
}

beforeEach(() => {
  sessionStorage.clear();
  kept = [saved('clown', 'Clown', '28'), saved('pied', 'Pied', '27'), saved('axanthic', 'Axanthic', '26')];
  sent = [];
  adoptSession({ user: robin, accessToken: 'token', expiresIn: 900 }, false);
  vi.stubGlobal('fetch', async (url: string, { method = 'GET', headers, body }: RequestInit = {}) => {
    if (!url.includes('/saved-searches')) return new Response(null, { status: 404 });
    if (method === 'GET') return Response.json({ items: kept, nextCursor: null });
    sent.push({
      method,
      key: new Headers(headers).get('idempotency-key'),
      body: body && JSON.parse(String(body)),
    });
    if (method === 'DELETE') {
      kept = kept.filter(({ id }) => !url.endsWith(id));
      return new Response(null, { status: 204 });
    }
    const again = saved('again', JSON.parse(String(body)).name, '30');
    kept = [again, ...kept];
    return Response.json({ id: again.id, version: 1, name: again.name }, { status: 201 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

const open = () => render(<SavedSearchesPage />, { wrapper: Surroundings });
const undo = /^Undo.*Pied/;

describe('a saved search that was deleted', () => {
  it('can be brought back after a reload, once, as it was', async () => {
    const before = await open();
    await before
      .getByRole('listitem')
      .filter({ hasText: 'Pied' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await expect.element(before.getByRole('button', { name: undo })).toHaveFocus();
    await before.unmount();
    queryClient.clear();
    const after = await open();
    const back = after.getByRole('button', { name: undo });
    await expect.element(back).toBeVisible();
    // Where it stood, and nobody is taken to it.
    const rows = after.getByRole('list').first().element().children;
    expect([...rows].map(({ textContent }) => /Clown|Pied|Axanthic/.exec(textContent ?? '')?.[0])).toEqual([
      'Clown',
      'Pied',
      'Axanthic',
    ]);
    expect(document.activeElement).toBe(document.body);
    await back.click();
    await expect.element(after.getByRole('heading', { name: 'Pied' })).toBeVisible();
    await expect.element(back).not.toBeInTheDocument();
    const made = sent.filter(({ method }) => method === 'POST');
    expect(made).toHaveLength(1);
    expect(made[0]?.key).toMatch(/\w{32}/);
    expect(made[0]?.body).toEqual({
      ...{ name: 'Pied', query: { q: 'Pied' }, paused: false },
      notify: { channels: ['in_app', 'email'], frequency: 'daily' },
    });
    await after.unmount();
    const later = await open();
    await expect.element(later.getByRole('heading', { name: 'Pied' })).toBeVisible();
    await expect.element(later.getByRole('button', { name: undo })).not.toBeInTheDocument();
  });

  it('is still there to be brought back where that fails, under the same key', async () => {
    const { getByRole } = await open();
    await getByRole('listitem').filter({ hasText: 'Clown' }).getByRole('button', { name: 'Delete' }).click();
    const working = globalThis.fetch;
    const keys: unknown[] = [];
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      if (init.method !== 'POST') return working(url, init);
      keys.push(new Headers(init.headers).get('idempotency-key'));
      throw new TypeError('offline');
    });
    for (const times of [1, 2]) {
      await getByRole('button', { name: /^Undo.*Clown/ }).click();
      await expect.poll(() => keys.length).toBe(times);
      await expect.element(getByRole('button', { name: /^Undo.*Clown/ })).toBeEnabled();
    }
    expect(new Set(keys).size).toBe(1);
  });

  it('is there once when it is brought back at once', async () => {
    kept = [saved('corn', 'Corn', '25'), ...kept];
    const { getByRole } = await open();
    await getByRole('listitem').filter({ hasText: 'Corn' }).getByRole('button', { name: 'Delete' }).click();
    await getByRole('button', { name: /^Undo.*Corn/ }).click();
    await expect.element(getByRole('button', { name: /^Undo.*Corn/ })).not.toBeInTheDocument();
    expect(getByRole('heading', { name: 'Corn' }).elements()).toHaveLength(1);
  });

  it('can be brought back beside another that was deleted at the same time', async () => {
    kept = [saved('tegu', 'Tegu', '24'), saved('hognose', 'Hognose', '23')];
    const { getByRole } = await open();
    const working = globalThis.fetch;
    const answers: (() => void)[] = [];
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
      if (init.method !== 'DELETE') return working(url, init);
      return new Promise<Response>((resolve) =>
        answers.push(() => resolve(new Response(null, { status: 204 }))),
      );
    });
    for (const name of ['Tegu', 'Hognose'])
      await getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => answers.length).toBe(2);
    for (const answer of answers) answer();
    await expect.element(getByRole('button', { name: /^Undo.*Tegu/ })).toBeVisible();
    await expect.element(getByRole('button', { name: /^Undo.*Hognose/ })).toBeVisible();
  });
});
