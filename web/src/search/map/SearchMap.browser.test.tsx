import { expect, it, vi } from 'vitest';
import { askingOnce, render } from '../../ui/render.tsx';
import { SearchContext, type SearchState } from '../state/search-context.ts';
import { SearchMap } from './SearchMap.tsx';

it('searches where it is moved to, and nowhere else because its window is another size', async () => {
  const change = vi.fn<SearchState['change']>();
  const near = { name: 'Austin', lat: 30.27, lng: -97.74, radiusKm: 50 };
  const state = { route: { facets: {}, near }, change, hits: [], results: {} };
  const screen = await render(
    <SearchContext value={state as unknown as SearchState}>
      <div data-testid="frame" style={{ width: 600, height: 400 }}>
        <SearchMap />
      </div>
    </SearchContext>,
    { client: askingOnce() },
  );
  const frame = screen.getByTestId('frame').element() as HTMLElement;
  const drawn = () => frame.querySelector('canvas')?.style.width;
  await expect.poll(drawn, { timeout: 20_000 }).toBeDefined();
  const before = drawn();
  frame.style.width = '400px';
  await expect.poll(drawn, { timeout: 20_000 }).not.toBe(before);
  expect(change).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => change.mock.calls.length, { timeout: 20_000 }).toBe(1);
});
