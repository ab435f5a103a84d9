import type { OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { GivePart } from './GivePart.tsx';

afterEach(() => vi.unstubAllGlobals());

it('a seller gives back a part that is less than what is left, of the order as they saw it', async () => {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    asked.push(new Request(...of));
    return Response.json({ id: 'o', version: 8, status: 'confirmed' });
  });
  const act = (receipt: Promise<OrderReceipt>) => receipt.then(() => true);
  const order = anOrderItem({ version: 7, refunded: { amount: '100.00', currency: 'USD' } });
  const screen = await render(<GivePart {...{ order, act }} isBusy={false} />);
  await screen.getByRole('button', { name: 'Give a part of the money back…' }).click();
  await screen.getByLabelText('Part in USD').fill('49');
  await screen.getByRole('button', { name: 'Pay back a part' }).click();
  await expect.element(screen.getByText(/More than nothing and less than .*49/)).toBeVisible();
  expect(asked).toEqual([]);
  await screen.getByLabelText('Part in USD').fill('20');
  await screen.getByRole('button', { name: /Pay back .*20/ }).click();
  await expect.element(screen.getByRole('button', { name: 'Give a part of the money back…' })).toBeVisible();
  expect(await asked[0]?.json()).toEqual({ amount: { amount: '20', currency: 'USD' } });
  expect(asked[0]?.headers.get('if-match')).toBe('"7"');
});
