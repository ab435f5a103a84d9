import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from '../ui/render.tsx';
import { Sure } from './Sure.tsx';

async function asked() {
  const onYes = vi.fn();
  const words = { button: 'Call it off', says: 'All of it goes back.', yes: 'Yes, call it off' };
  const screen = await render(<Sure {...words} isBusy={false} onYes={onYes} />);
  await screen.getByRole('button', { name: 'Call it off' }).click();
  return { screen, onYes };
}

it('what moves money for good is done by a second word, after it is said what it does', async () => {
  const { screen, onYes } = await asked();
  expect(onYes).not.toHaveBeenCalled();
  await expect.element(screen.getByText('All of it goes back.')).toHaveFocus();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(onYes).toHaveBeenCalledOnce();
});

it('whoever thinks better of it is where they were', async () => {
  const { screen, onYes } = await asked();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(screen.getByRole('button', { name: 'Call it off' })).toHaveFocus();
  expect(onYes).not.toHaveBeenCalled();
});

it('who is asked why may say it, or not', async () => {
  const onYes = vi.fn();
  const words = { button: 'Call it off', says: 'All of it goes back.', yes: 'Yes' };
  const why = { label: 'Why?', hint: 'The buyer reads it.' };
  const screen = await render(<Sure {...words} why={why} isBusy={false} onYes={onYes} />);
  await screen.getByRole('button', { name: 'Call it off' }).click();
  await screen.getByRole('button', { name: 'Yes' }).click();
  expect(onYes).toHaveBeenLastCalledWith('');
  await screen.getByLabelText(/Why\?/).fill('  She died last night. ');
  await screen.getByRole('button', { name: 'Yes' }).click();
  expect(onYes).toHaveBeenLastCalledWith('She died last night.');
});
