import { expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import { SellEnd } from './SellEnd.tsx';

it.each([
  ['Publish', false],
  ['Done', true],
])('“%s” waits for photographs that are still being sent', async (name, isLive) => {
  const goOn = vi.fn();
  const given = { isLive, isBusy: false, onDone: goOn, onPublish: goOn };
  const screen = await render(<SellEnd {...given} sending={2} />);
  const button = screen.getByRole('button', { name });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  (button.element() as HTMLButtonElement).click();
  expect(goOn).not.toHaveBeenCalled();
  await screen.unmount();
  const later = await render(<SellEnd {...given} sending={0} />);
  await later.getByRole('button', { name }).click();
  expect(goOn).toHaveBeenCalledOnce();
});
