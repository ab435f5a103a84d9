import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useAnnouncements } from '../ui/announcements.ts';
import { askingOnce, render } from '../ui/render.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

beforeEach(() => useAnnouncements.setState([], true));
afterEach(() => vi.unstubAllGlobals());

/** Takes 100.00 out, and has it come to something. @returns the keys under which that was asked for, and the form. */
async function takingOut(status: 'pending' | 'paid' | 'failed') {
  const keys: (string | null)[] = [];
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    keys.push(new Request(...of).headers.get('idempotency-key'));
    const amount = { amount: '100.00', currency: 'USD' };
    return Response.json({ id: 'w', version: 2, status, amount }, { status: 201 });
  });
  const screen = await render(<WithdrawForm currency="USD" available="141.55" />, { client: askingOnce() });
  const take = async () => {
    await screen.getByLabelText('Take out, in USD').fill('100');
    await screen.getByRole('button', { name: 'Take it out' }).click();
  };
  await take();
  return { screen, keys, take };
}

it('what the provider refuses to pay out is said to be in the wallet again, and may be asked for anew', async () => {
  const { screen, keys, take } = await takingOut('failed');
  const said = screen.getByRole('alert').getByText(/100.* could not be paid out, and is in your wallet/);
  await expect.element(said).toBeVisible();
  expect(useAnnouncements.getState()).toEqual([]);
  await take();
  await expect.poll(() => new Set(keys).size).toBe(2);
});

it.each(['pending', 'paid'] as const)('what is %s is on its way', async (status) => {
  const { screen } = await takingOut(status);
  await expect.poll(() => useAnnouncements.getState()[0]?.text).toMatch(/100.* is on its way to you/);
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});
