import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { lazyPage } from '../ui/lazy-part.ts';
import { render } from '../ui/render.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Waiting } from './Waiting.tsx';

function connect(is: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);
  dispatchEvent(new Event(is ? 'online' : 'offline'));
}

const code = async () => {
  if (!navigator.onLine) throw new TypeError('Failed to fetch dynamically imported module');
  return () => <h1>Wallet</h1>;
};

afterEach(() => void vi.restoreAllMocks());

it('says of a page whose code cannot come without a connection that there is none, and shows it once there is one', async () => {
  connect(false);
  const Page = lazyPage(code);
  const screen = await render(
    <MemoryRouter>
      <ErrorBoundary resetKey="/wallet">
        <Suspense fallback={<Waiting />}>
          <Page />
        </Suspense>
      </ErrorBoundary>
    </MemoryRouter>,
  );
  await expect.element(screen.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  expect(document.title).toBe('You are offline – Vivarium');
  connect(true);
  await expect.element(screen.getByRole('heading', { name: 'Wallet' })).toBeVisible();
});

it('lets a page fail whose code is not there though there is a connection', async () => {
  connect(true);
  vi.spyOn(console, 'error').mockReturnValue();
  const Page = lazyPage(async () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const screen = await render(
    <ErrorBoundary resetKey="/wallet">
      <Suspense fallback={<Waiting />}>
        <Page />
      </Suspense>
    </ErrorBoundary>,
  );
  await expect.element(screen.getByRole('heading', { name: 'This page has failed' })).toBeVisible();
});
