import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import type { Ahead } from './next-step.ts';
import { ReturnFacts, Returning } from './Returning.tsx';

const order = (parts: Partial<Ahead>): Ahead & Pick<OrderItem, 'id' | 'total' | 'refunded'> => ({
  ...{ id: 'o', role: 'seller', status: 'shipped', dispute: null, review: 'none' },
  ...{ returning: { reason: 'Wrong sex', askedAt: '' }, delivery: { method: 'shipping' } },
  payment: { id: 'p', provider: 'sandbox', url: '/pay/p', status: 'completed', escrow: 'held' },
  coupon: null,
  claims: { deadOnArrival: null, return: null },
  total: { amount: '149.00', currency: 'USD' },
  refunded: { amount: '0.00', currency: 'USD' },
  ...parts,
});
async function returning(parts: Partial<Ahead>) {
  const act = vi.fn((receipt: Promise<unknown>) =>
    receipt.then(
      () => true,
      () => false,
    ),
  );
  const fetched = vi.fn<typeof fetch>(async () => Response.json({ id: 'o', version: 2, status: 'shipped' }));
  vi.stubGlobal('fetch', fetched);
  const screen = await render(<Returning order={order(parts)} isBusy={false} act={act} />);
  const press = (name: string) => screen.getByRole('button', { name }).click();
  const buttons = () =>
    screen
      .getByRole('button')
      .elements()
      .map(({ textContent }) => textContent);
  return { screen, act, press, buttons };
}

it('a seller takes it back, or says why not, which is not sent without a word', async () => {
  const { screen, act, press, buttons } = await returning({});
  expect(buttons()).toEqual(['Take it back and pay back', 'Do not take it back…']);
  await press('Do not take it back…');
  await press('Do not take it back');
  await expect.element(screen.getByText('Write why not.')).toBeVisible();
  expect(act).not.toHaveBeenCalled();
  await screen.getByLabelText('Why do you not take it back?').fill('It was probed twice.');
  await press('Do not take it back');
  expect(act).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

it('a buyer asks with a reason or without one, and keeps it after all', async () => {
  const asking = await returning({ role: 'buyer', returning: null });
  expect(asking.buttons()).toEqual(['Ask to give it back…']);
  await asking.press('Ask to give it back…');
  await asking.press('Ask to give it back');
  expect(asking.act).toHaveBeenCalledOnce();
  await asking.screen.unmount();
  const asked = await returning({ role: 'buyer' });
  expect(asked.buttons()).toEqual(['Keep it after all']);
  await asked.press('Keep it after all');
  expect(asked.act).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

it('a return is offered as long as it is taken, and says until when', async () => {
  const until = (ms: number) => ({ deadOnArrival: null, return: new Date(Date.now() + ms).toISOString() });
  const arrived = { role: 'buyer', status: 'delivered', returning: null } as const;
  const inTime = await returning({ ...arrived, claims: until(86_400_000) });
  expect(inTime.buttons()).toEqual(['Ask to give it back…']);
  await expect.element(inTime.screen.getByText(/^Until /)).toBeVisible();
  await inTime.screen.unmount();
  const late = await returning({ ...arrived, claims: until(-1000) });
  expect(late.buttons()).toEqual([]);
  vi.unstubAllGlobals();
});

it('what was declined says why, and offers nothing more', async () => {
  const declined = { reason: 'Wrong sex', askedAt: '', declined: { text: 'It was probed.', at: '' } };
  const { buttons } = await returning({ role: 'buyer', status: 'delivered', returning: declined });
  expect(buttons()).toEqual([]);
  const facts = await render(<ReturnFacts order={{ returning: declined, status: 'delivered', due: null }} />);
  await expect.element(facts.getByText('It was probed.')).toBeVisible();
});

it('what is open says until when, and who decides after that', async () => {
  const due = { what: 'return', at: '2026-12-11T11:00:00.000Z' } as const;
  const open = { reason: 'Wrong sex', askedAt: '' };
  const facts = await render(<ReturnFacts order={{ returning: open, status: 'shipped', due }} />);
  await expect.element(facts.getByText(/The seller has until .* to take it back/)).toBeVisible();
});

it('a seller reads of what is theirs to do as of themselves', async () => {
  const due = { what: 'return', at: '2026-12-08T10:00:00.000Z' } as const;
  const returning = { reason: 'It is not mine', askedAt: '2026-11-28T10:00:00.000Z' };
  const screen = await render(<ReturnFacts order={{ returning, status: 'shipped', due, role: 'seller' }} />);
  await expect.element(screen.getByText(/You have until .* to take it back/)).toBeVisible();
  await expect.element(screen.getByText(/The seller/)).not.toBeInTheDocument();
});
