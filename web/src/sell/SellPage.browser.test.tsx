import { QueryClientProvider } from '@tanstack/react-query';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/query-client.ts';
import { SignedIn } from '../api/signed-in.ts';
import { render } from '../ui/render.tsx';
import { keepLocalDraft, localDraft } from './local-draft.ts';
import { SellPage } from './SellPage.tsx';
import { emptyForm } from './sell-form.ts';

const ida = { id: 'ida', username: 'ida', displayName: 'Ida', emailVerified: true };
/** Enough for a draft. */
const form = {
  ...emptyForm,
  ...{ category: 'heating-lighting', title: 'A lamp', amount: '20' },
  place: { lat: 53.8, lng: -1.55, city: 'Leeds', country: 'GB' },
};
let create: ((answer: Response) => void) | undefined;

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_url, init) =>
    init?.method === 'POST'
      ? new Promise((resolve) => {
          create = resolve;
        })
      : Promise.resolve(Response.json({ items: [], nextCursor: null })),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

it('leaves whoever has gone on where they are, and keeps the draft once', async () => {
  keepLocalDraft('ida', { form, idempotencyKey: 'a-key' });
  const screen = await render(
    <QueryClientProvider client={queryClient}>
      <SignedIn value={ida}>
        <MemoryRouter initialEntries={['/sell']}>
          <Link to="/">Away</Link>
          <Routes>
            <Route path="/sell/:id?" element={<SellPage />} />
            <Route path="/" element={<p>Elsewhere</p>} />
          </Routes>
        </MemoryRouter>
      </SignedIn>
    </QueryClientProvider>,
  );
  await expect.poll(() => create).toBeDefined();
  await screen.getByRole('link', { name: 'Away' }).click();
  await expect.element(screen.getByText('Elsewhere')).toBeVisible();
  create?.(Response.json({ id: 'one', version: 1, status: 'draft' }, { status: 201 }));
  await expect.poll(() => localDraft('ida').form.title).toBeUndefined();
  await expect.element(screen.getByText('Elsewhere')).toBeVisible();
});
