import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { FavouritesPage } from './FavouritesPage.tsx';

afterEach(() => vi.unstubAllGlobals());

it('of what cannot be seen now nothing is promised: it may be withheld, which nobody is told the end of', async () => {
  const hidden = ['one', 'two'];
  vi.stubGlobal('fetch', async () => Response.json({ items: [], hidden, total: 2, nextCursor: null }));
  const screen = await render(<FavouritesPage />, { client: askingOnce() });
  await expect.element(screen.getByText('2 of your favourites are not on the market now.')).toBeVisible();
  await expect.element(screen.getByText(/told/)).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Take them out' })).toBeVisible();
});
