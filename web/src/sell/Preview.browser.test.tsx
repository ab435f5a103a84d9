import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { render } from '../ui/render.tsx';
import { Preview } from './Preview.tsx';
import { emptyForm } from './sell-form.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const made = (id: string, isFilm = false) => ({
  ...{ id, version: 3, status: 'ready', reason: null, width: 400, height: 300, placeholder: 'AAAA' },
  ...{ duration: isFilm ? 7 : null, alsoOn: [], isCompared: true },
  variants: [{ url: `${pixel}#${id}`, format: 'webp', width: 400, height: 300 }],
});

it('shows the first photograph, as the card will, which is no film', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    const id = String(url).split('/').at(-1) ?? '';
    return Response.json(made(id, id === 'film'));
  });
  const photos = ['film', 'first', 'second'].map((id) => ({ id, alt: `The ${id}` }));
  const catalogue = { speciesOf: () => undefined, geneOf: () => undefined } as unknown as Catalogue;
  const form = { ...emptyForm, category: 'accessories', photos };
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Preview form={form} body={{}} catalogue={catalogue} user={{ id: 'i', displayName: 'Ida' }} id="l" />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await expect.element(screen.getByAltText('The first')).toHaveAttribute('src', `${pixel}#first`);
});
