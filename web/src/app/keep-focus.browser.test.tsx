import { useEffect, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from '../ui/render.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { keepFocus } from './keep-focus.ts';

/** Two things to take away, each by its own button or from a dialog. */
function Things() {
  const [things, setThings] = useState(['one', 'two']);
  const [asked, setAsked] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => keepFocus(), []);
  const drop = (thing: string) => setThings((all) => all.filter((one) => one !== thing));
  return (
    <section aria-label="Things">
      <ul aria-label="What there is">
        {things.map((thing) => (
          <li key={thing}>
            <button type="button" onClick={() => drop(thing)}>{`Take ${thing}`}</button>
            <button type="button" onClick={() => setAsked(thing)}>{`Ask for ${thing}`}</button>
          </li>
        ))}
      </ul>
      <button type="button" disabled={isBusy} onClick={() => setBusy(true)}>
        Find me
      </button>
      {asked !== undefined && (
        <Sheet title="Sure?" kind="dialog" onClose={() => setAsked(undefined)}>
          <button
            type="button"
            onClick={() => {
              drop(asked);
              setAsked(undefined);
            }}
          >
            Yes
          </button>
        </Sheet>
      )}
    </section>
  );
}

describe('the focus', () => {
  it('stays in the list from which its element is taken', async () => {
    const screen = await render(<Things />);
    screen.getByRole('button', { name: 'Take one' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('list', { name: 'What there is' })).toHaveFocus();
    await userEvent.tab();
    await expect.element(screen.getByRole('button', { name: 'Take two' })).toHaveFocus();
  });

  it('goes to what stood around what opened a dialog, when that is gone with it', async () => {
    const screen = await render(<Things />);
    await screen.getByRole('button', { name: 'Ask for two' }).click();
    await screen.getByRole('button', { name: 'Yes' }).click();
    await expect.element(screen.getByRole('list', { name: 'What there is' })).toHaveFocus();
  });

  it('goes to what stands around a button that cannot be pressed any more', async () => {
    const screen = await render(<Things />);
    screen.getByRole('button', { name: 'Find me' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('region', { name: 'Things' })).toHaveFocus();
  });

  it('is left alone where somebody clicked into nothing', async () => {
    const screen = await render(<Things />);
    const taken = screen.getByRole('button', { name: 'Take one' });
    taken.element().focus();
    taken.element().blur();
    screen.getByRole('button', { name: 'Take two' }).element().remove();
    expect(document.activeElement).toBe(document.body);
  });
});
