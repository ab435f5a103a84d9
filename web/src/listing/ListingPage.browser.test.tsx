import { QueryClientProvider } from '@tanstack/react-query';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aDetail } from '../api/a-detail.ts';
import { queryClient } from '../api/query-client.ts';
import { adoptSession, sessionStore } from '../api/session.ts';
import { render } from '../ui/render.tsx';
import { ListingPage } from './ListingPage.tsx';

const otto = { id: 'otto', username: 'otto', displayName: 'Otto', emailVerified: true };

beforeEach(() => {
  adoptSession({ user: otto, accessToken: 'token', expiresIn: 900 }, false);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, { method } = {}) => {
    const [, id] = /\/listings\/(one|two)(\?|$)/.exec(String(url)) ?? [];
    if (id !== undefined) return Response.json(aDetail({ id, title: `Lamp ${id}` }));
    if (method !== 'GET') return new Response(null, { status: 204 });
    if (String(url).includes('favourite')) return Response.json({ ids: [] });
    return new Response(null, { status: 503 });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  queryClient.clear();
  sessionStore.setState({ status: 'signed-out' }, true);
});

it('shows of a listing nothing that was pressed at the one that was shown before', async () => {
  const screen = await render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={['/listing/one']}>
        <Link to="/listing/one">To one</Link>
        <Link to="/listing/two">To two</Link>
        <Routes>
          <Route path="/listing/:id" element={<ListingPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const shows = (title: string) =>
    expect.element(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await shows('Lamp one');
  await screen.getByRole('link', { name: 'To two' }).click();
  await shows('Lamp two');
  await screen.getByRole('button', { name: 'Add to favourites' }).click();
  await expect.element(screen.getByText('1 person likes it')).toBeVisible();
  await screen.getByRole('link', { name: 'To one' }).click();
  await shows('Lamp one');
  await expect.element(screen.getByText('1 person likes it')).not.toBeInTheDocument();
});
