import { QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookedFor, stateOf } from '../../addresses/opened-search.ts';
import { fromQueryString, type SearchRoute, toQueryString } from '../../addresses/search-route.ts';
import { adoptSession, sessionStore } from '../../api/session.ts';
import { askingOnce, render } from '../../ui/render.tsx';
import { SearchContext, type SearchState } from '../state/search-context.ts';
import { SaveSearch } from './SaveSearch.tsx';
import { useProposedName } from './use-proposed-name.ts';

interface Sent {
  method: string;
  key: string | null;
  body: { name?: string };
}
let sent: Sent[];
let isLost: boolean;

beforeEach(() => {
  [sent, isLost] = [[], false];
  vi.stubGlobal('fetch', async (_url: string, { method = 'GET', headers, body }: RequestInit = {}) => {
    if (method === 'GET') return Response.json({ published: 0, days: 30 });
    sent.push({ method, key: new Headers(headers).get('idempotency-key'), body: JSON.parse(String(body)) });
    if (isLost) throw new TypeError('The line has broken.');
    return Response.json(
      { id: 'Search1', version: 1, name: 'pied' },
      { status: method === 'POST' ? 201 : 200 },
    );
  });
  const user = { id: 'anna', username: 'anna', displayName: 'Anna', emailVerified: true };
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
});
afterEach(() => {
  sessionStore.setState({ status: 'signed-out' }, true);
  localStorage.clear();
  vi.unstubAllGlobals();
});

/** The search page, as far as it saves: it shows what its address says. */
function Page({ next }: { next: readonly SearchRoute[] }) {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const route = fromQueryString(search.slice(1));
  return (
    <SearchContext value={{ route } as SearchState}>
      <SaveSearch />
      {next.map((one, at) => (
        <button
          key={toQueryString(one)}
          type="button"
          onClick={() => navigate(`/?${toQueryString(one)}`, { state })}
        >
          Next {at}
        </button>
      ))}
      <output data-testid="proposed">{useProposedName(route)}</output>
    </SearchContext>
  );
}

const searching = (route: SearchRoute, next: readonly SearchRoute[] = [], state?: unknown) =>
  render(
    <QueryClientProvider client={askingOnce()}>
      <MemoryRouter initialEntries={[{ pathname: '/', search: `?${toQueryString(route)}`, state }]}>
        <Page next={next} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
const pied: SearchRoute = { q: 'pied', facets: {} };

it('saves a search once, however often it is sent because its answer was lost', async () => {
  isLost = true;
  const screen = await searching(pied);
  const save = screen.getByRole('button', { name: 'Save this search' });
  await save.click();
  await expect.poll(() => sent.length).toBe(1);
  isLost = false;
  await expect.element(save).toBeEnabled();
  await save.click();
  await expect.element(screen.getByText('Saved: show my saved searches')).toBeVisible();
  const [first, second] = sent.map(({ key }) => key);
  expect(first).toMatch(/\S/);
  expect(second).toBe(first);
});

it('stays saved on another page of the same search, and is not where something else is looked for', async () => {
  const screen = await searching(pied, [
    { ...pied, page: 2, sort: 'newest' },
    { ...pied, q: 'clown' },
  ]);
  await screen.getByRole('button', { name: 'Save this search' }).click();
  const saved = screen.getByText('Saved: show my saved searches');
  await expect.element(saved).toBeVisible();
  await screen.getByRole('button', { name: 'Next 0' }).click();
  await expect.element(screen.getByTestId('proposed')).toHaveTextContent('pied');
  await expect.element(saved).toBeVisible();
  await screen.getByRole('button', { name: 'Next 1' }).click();
  await expect.element(screen.getByRole('button', { name: 'Save this search' })).toBeVisible();
});

it('names what was named by what it looked for by what it looks for now, with its place as it was called', async () => {
  const near = { lat: 30.27, lng: -97.74, radiusKm: 50 };
  const named = await searching({ ...pied, near: { ...near, name: 'Austin' } });
  const name = named.getByTestId('proposed').element().textContent ?? '';
  expect(name).toContain('Austin');
  await named.unmount();
  // A saved search keeps where its place is, and not what it is called.
  const opened = fromQueryString(toQueryString({ ...pied, near: { ...near, name: '' } }));
  const changed = { ...opened, price: { max: 300, currency: 'USD' as const } };
  const savedSearch = { id: 'Search1', name, seenAt: '2026-11-28T10:00:00.000Z', query: lookedFor(opened) };
  const screen = await searching(opened, [changed], stateOf(savedSearch));
  await screen.getByRole('button', { name: 'Next 0' }).click();
  await screen.getByRole('button', { name: /^Change “/ }).click();
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.method).toBe('PATCH');
  expect(sent[0]?.body.name).toMatch(/300.*Austin/);
});
