import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from '../ui/render.tsx';
import { bringAhead } from './bring-ahead.ts';

const load = vi.fn<() => Promise<never>>();
let end: () => void;

beforeEach(async () => {
  // Where the pointer was left by what ran before, something of this may come to lie beneath it.
  await userEvent.hover(document.documentElement, { position: { x: 0, y: 0 } });
  load.mockReset().mockRejectedValue(new Error('offline'));
  end = bringAhead([{ path: '/listing/:id', load }]);
});
afterEach(() => end());

it('brings the page of a link that is pointed at, wherever within it', async () => {
  const screen = await render(
    <a href="/listing/7">
      <b>Opal</b>
    </a>,
  );
  expect(load).not.toHaveBeenCalled();
  await userEvent.hover(screen.getByText('Opal'));
  expect(load).toHaveBeenCalled();
});

it('brings the page of a link that is come to by keyboard', async () => {
  await render(<a href="/listing/7">Opal</a>);
  await userEvent.tab();
  expect(load).toHaveBeenCalled();
});

it('leaves alone what leads elsewhere', async () => {
  const screen = await render(
    <>
      <a href="/unknown">Nowhere</a>
      <a href="https://other.example/listing/7">Another</a>
      <b>Text</b>
    </>,
  );
  for (const text of ['Nowhere', 'Another', 'Text']) await userEvent.hover(screen.getByText(text));
  expect(load).not.toHaveBeenCalled();
});
