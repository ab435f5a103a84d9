import type { OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { SignedIn } from '../api/signed-in.ts';
import { render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { GivePart } from './GivePart.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

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

const problem = (status: number) =>
  Response.json({ error: { code: 'nothing', message: 'No.', details: [], requestId: 'r' } }, { status });
const done = () => Response.json({ id: 'o', version: 9, status: 'confirmed' });
const seller = { id: 's', username: 's', displayName: 'S', emailVerified: true };

/** Has a seller give 20 of an order again and again, and load the page anew each time. @returns the keys it was asked under */
async function giving(answers: (() => Response)[]): Promise<unknown[]> {
  const keys: unknown[] = [];
  let next: Response;
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    keys.push(new Request(...of).headers.get('idempotency-key'));
    return next;
  });
  const act = (receipt: Promise<OrderReceipt>) =>
    receipt.then(
      () => true,
      () => false,
    );
  const wrapper = ({ children }: { children: ReactNode }) => <SignedIn value={seller}>{children}</SignedIn>;
  for (const [n, answer] of answers.entries()) {
    next = answer();
    const order = anOrderItem({ version: 7 + n });
    const screen = await render(<GivePart {...{ order, act }} isBusy={false} />, { wrapper });
    const open = screen.getByRole('button', { name: 'Give a part of the money back…' });
    if (open.query() !== null) await open.click();
    await screen.getByLabelText('Part in USD').fill('20');
    await screen.getByRole('button', { name: /Pay back .*20/ }).click();
    await vi.waitFor(() => expect(keys).toHaveLength(n + 1));
    if (next.ok) await expect.element(open).toBeVisible();
    await screen.unmount();
  }
  return keys;
}

it('a part whose answer was lost is the same part when it is sent again, though its order was seen anew', async () => {
  const [lost, again, another] = await giving([() => problem(504), done, done]);
  expect(again).toBe(lost);
  expect(another).not.toBe(lost);
});

it('a part that was refused is another one when it is sent again', async () => {
  const [refused, again] = await giving([() => problem(409), done]);
  expect(again).not.toBe(refused);
});
