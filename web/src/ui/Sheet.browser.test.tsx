import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from './render.tsx';
import { Sheet } from './Sheet.tsx';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <button type="button">Another</button>
      {open && (
        <Sheet
          kind="dialog"
          title="Where you live"
          onClose={() => setOpen(false)}
          footer={<button type="button">Save</button>}
        >
          <input aria-label="Country" />
        </Sheet>
      )}
    </>
  );
}

describe('a dialog', () => {
  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its button', () => userEvent.keyboard('{Enter}')],
  ])('has a name, takes the focus, and gives it back when closed by %s', async (_way, close) => {
    const screen = await render(<Opener />);
    const opener = screen.getByRole('button', { name: 'Open' });
    await opener.click();
    const dialog = screen.getByRole('dialog', { name: 'Where you live' });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Close' })).toHaveFocus();
    await close();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });

  it('keeps the focus within, and what is behind it out of reach', async () => {
    const screen = await render(<Opener />);
    await screen.getByRole('button', { name: 'Open' }).click();
    const focused: string[] = [];
    for (let presses = 0; presses < 8; presses += 1) {
      await userEvent.tab();
      focused.push(document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '');
    }
    expect(focused).toContain('Country');
    expect(focused).toContain('Save');
    expect(focused).not.toContain('Another');
  });

  it('closes when somebody clicks beside it', async () => {
    const screen = await render(<Opener />);
    await screen.getByRole('button', { name: 'Open' }).click();
    const dialog = screen.getByRole('dialog');
    await dialog.getByRole('heading').click();
    await expect.element(dialog).toBeVisible();
    await userEvent.click(document.documentElement, { position: { x: 5, y: 5 } });
    await expect.element(dialog).not.toBeInTheDocument();
  });
});
