import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SignedIn } from '../api/signed-in.ts';
import { useAnnouncements } from '../ui/announcements.ts';
import { askingOnce, render } from '../ui/render.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

beforeEach(() => useAnnouncements.setState([], true));
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const seller = { id: 's', username: 's', displayName: 'S', emailVerified: true };

/** The form, beside a server that answers so. @returns the keys under which it was asked, too. */
async function aForm(answer: () => Response) {
  const keys: (string | null)[] = [];
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    keys.push(new Request(...of).headers.get('idempotency-key'));
    return answer();
  });
  const show = () =>
    render(
      <SignedIn value={seller}>
        <WithdrawForm currency="USD" available="141.55" />
      </SignedIn>,
      { client: askingOnce() },
    );
  return { keys, show };
}

type Shown = Awaited<ReturnType<Awaited<ReturnType<typeof aForm>>['show']>>;
const take = (form: Shown) => form.getByRole('button', { name: 'Take it out' }).click();
const type = (form: Shown, amount: string) => form.getByLabelText('Take out, in USD').fill(amount);
const takenOut = (status: 'pending' | 'paid' | 'failed') => () =>
  Response.json(
    { id: 'w', version: 2, status, amount: { amount: '100.00', currency: 'USD' } },
    { status: 201 },
  );

it('what the provider refuses to pay out is said to be in the wallet again, and may be asked for anew', async () => {
  const { keys, show } = await aForm(takenOut('failed'));
  const form = await show();
  await type(form, '100');
  await take(form);
  const said = form.getByRole('alert').getByText(/100.* could not be paid out, and is in your wallet/);
  await expect.element(said).toBeVisible();
  expect(useAnnouncements.getState()).toEqual([]);
  await type(form, '100');
  await take(form);
  await expect.poll(() => new Set(keys).size).toBe(2);
});

it.each(['pending', 'paid'] as const)('what is %s is on its way', async (status) => {
  const { show } = await aForm(takenOut(status));
  const form = await show();
  await type(form, '100');
  await take(form);
  await expect.poll(() => useAnnouncements.getState()[0]?.text).toMatch(/100.* is on its way to you/);
  await expect.element(form.getByRole('alert')).not.toBeInTheDocument();
});

it('a sum whose answer was lost is taken out once, also after the page was loaded anew', async () => {
  const { keys, show } = await aForm(() => new Response('', { status: 504 }));
  const first = await show();
  await type(first, '20');
  await take(first);
  await expect.element(first.getByRole('alert')).toBeVisible();
  await first.unmount();
  const second = await show();
  await expect.element(second.getByLabelText('Take out, in USD')).toHaveValue('20');
  await take(second);
  await expect.element(second.getByRole('alert')).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
});
