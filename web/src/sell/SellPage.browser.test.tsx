import { QueryClientProvider } from '@tanstack/react-query';
import { Link, MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aDetail } from '../api/a-detail.ts';
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
/** What was written, and what answers the last of it. */
let written: string[];
let answer: ((answer: Response) => void) | undefined;
let there = aDetail();

beforeEach(() => {
  written = [];
  answer = undefined;
  vi.spyOn(globalThis, 'fetch').mockImplementation((url, { method } = {}) => {
    if (method === 'GET')
      return Promise.resolve(
        Response.json(
          String(url).includes('/listings/one') ? there : { items: [], total: 0, nextCursor: null },
        ),
      );
    written.push(`${method} ${String(url).replace(/^.*\/api\/v1/, '')}`);
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  queryClient.clear();
  localStorage.clear();
});

function Where() {
  return <output>{useLocation().pathname}</output>;
}
const at = (address: string) =>
  render(
    <QueryClientProvider client={queryClient}>
      <SignedIn value={ida}>
        <MemoryRouter initialEntries={[address]}>
          <Link to="/">Away</Link>
          <Link to="/sell">Sell</Link>
          <Where />
          <Routes>
            <Route path="/sell/:id?" element={<SellPage />} />
            <Route path="/" element={<p>Elsewhere</p>} />
          </Routes>
        </MemoryRouter>
      </SignedIn>
    </QueryClientProvider>,
  );
const created = () => Response.json({ id: 'new', version: 1, status: 'draft' }, { status: 201 });

it('leaves whoever has gone on where they are, and keeps the draft once', async () => {
  keepLocalDraft('ida', { form, idempotencyKey: 'a-key' });
  const screen = await at('/sell');
  await expect.poll(() => answer).toBeDefined();
  await screen.getByRole('link', { name: 'Away' }).click();
  await expect.element(screen.getByText('Elsewhere')).toBeVisible();
  answer?.(created());
  await expect.poll(() => localDraft('ida').form.title).toBeUndefined();
  await expect.element(screen.getByText('Elsewhere')).toBeVisible();
});

it('begins another listing where one was begun and somebody wants to sell again', async () => {
  keepLocalDraft('ida', { form, idempotencyKey: 'a-key' });
  const screen = await at('/sell');
  await expect.poll(() => answer).toBeDefined();
  answer?.(created());
  await expect.element(screen.getByText('/sell/new')).toBeVisible();
  await expect.element(screen.getByLabelText('Title')).toHaveValue('A lamp');
  await screen.getByRole('link', { name: 'Sell' }).click();
  await expect.element(screen.getByText('Your answers are saved as you give them.')).toBeVisible();
  await expect.element(screen.getByLabelText('Title')).not.toBeInTheDocument();
  expect(written).toEqual(['POST /listings']);
});

it('publishes nothing because of an address, only by a press', async () => {
  there = aDetail({ status: 'hidden' });
  const screen = await at('/sell/one?publish=1');
  await screen.getByRole('button', { name: 'Publish' }).click();
  await expect.poll(() => written).toEqual(['POST /listings/one/publish']);
});

it('says at once what keeps from being published what somebody wanted to publish', async () => {
  there = aDetail({ status: 'draft', description: '' });
  const screen = await at('/sell/one?publish=1');
  await expect.element(screen.getByRole('alert').getByText('Describe it.')).toBeVisible();
  expect(written).toEqual([]);
});

it.each([
  ['hidden', 'Publish'],
  ['active', 'Done'],
])('says why a listing that is %s cannot be kept, beside “%s” too', async (status, button) => {
  there = aDetail({ status });
  const screen = await at('/sell/one');
  await screen.getByLabelText('Description').fill('It burns well.');
  await expect.poll(() => written).toEqual(['PATCH /listings/one']);
  const error = { code: 'forbidden', message: 'It is not yours.', details: [], requestId: 'r' };
  answer?.(Response.json({ error }, { status: 403 }));
  await expect.element(screen.getByText('Not saved: It is not yours.')).toBeVisible();
  written = [];
  await screen.getByRole('button', { name: button }).click();
  await expect.poll(() => written).toEqual(['PATCH /listings/one']);
  answer?.(Response.json({ error }, { status: 403 }));
  await expect.element(screen.getByRole('alert').getByText('It is not yours.')).toBeVisible();
});
