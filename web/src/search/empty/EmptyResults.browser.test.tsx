import { afterEach, expect, it, vi } from 'vitest';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { askingOnce, render } from '../../ui/render.tsx';
import { SearchContext, type SearchState } from '../state/search-context.ts';
import { EmptyResults } from './EmptyResults.tsx';

const route: SearchRoute = { facets: { sex: ['female'] } };
const state = { route, change: () => {} } as Partial<SearchState> as SearchState;

afterEach(() => vi.unstubAllGlobals());

/** Nothing was found of a search; then its single filter is counted without. */
function counting(answer: () => Response) {
  vi.stubGlobal('fetch', async () => answer());
  const found = (
    <SearchContext value={state}>
      <EmptyResults />
    </SearchContext>
  );
  return render(found, { client: askingOnce() });
}

it('says that nothing helps only where that was counted', async () => {
  const fails = () => new Response(null, { status: 503 });
  const screen = await counting(fails);
  await expect.element(screen.getByRole('button', { name: 'Start afresh' })).toBeVisible();
  await expect.element(screen.getByText(/Looking for what to leave out/)).not.toBeInTheDocument();
  expect(screen.container.textContent).not.toContain('does not help');
});
