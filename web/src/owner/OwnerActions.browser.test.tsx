import { afterEach, expect, it, vi } from 'vitest';
import { aDetail } from '../api/a-detail.ts';
import { askingOnce, render } from '../ui/render.tsx';
import { OwnerActions } from './OwnerActions.tsx';

afterEach(() => vi.restoreAllMocks());

it('keeps what was paid until the listing is marked as sold', async () => {
  let status = 500;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const error = { code: 'internal_error', message: 'It broke.', details: [], requestId: 'r' };
    return status === 500
      ? Response.json({ error }, { status })
      : Response.json({ id: 'one', version: 3, status: 'sold' });
  });
  const screen = await render(<OwnerActions listing={aDetail()} />, { client: askingOnce() });
  const open = () => screen.getByRole('button', { name: /^Mark as sold/ }).click();
  const paid = screen.getByRole('textbox');
  const finish = () => screen.getByRole('dialog').getByRole('button', { name: 'Mark as sold' }).click();
  await open();
  await paid.fill('17');
  await finish();
  await expect.element(screen.getByText('It broke.')).toBeVisible();
  await open();
  await expect.element(paid).toHaveValue('17');
  status = 200;
  await finish();
  await expect.element(screen.getByText('It broke.')).not.toBeInTheDocument();
  await open();
  await expect.element(paid).toHaveValue('');
});
