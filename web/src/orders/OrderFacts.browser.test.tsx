import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { OrderFacts } from './OrderFacts.tsx';

const refused = {
  status: 'cancelled',
  refunded: { amount: '149.00', currency: 'USD' },
  payment: { id: 'p', provider: 'sandbox', url: '/pay/p', status: 'refunded', escrow: 'refunded' },
  timeline: [{ what: 'refund-failed', by: 'provider', at: '2026-11-30T10:00:00.000Z' }],
} as const;

it('a refund that the bank of its buyer sent back is not said to be there', async () => {
  const order = anOrderItem({ ...refused, timeline: [...refused.timeline] });
  const screen = await render(<OrderFacts order={order} />, { wrapper: MemoryRouter });
  await expect.element(screen.getByText(/did not take the money back/)).toBeVisible();
  expect(screen.getByText(/You have the money back|has gone back/).elements()).toEqual([]);
});

it('somebody who has gone has no page, and is said to have gone', async () => {
  const order = anOrderItem({ seller: { id: 's', displayName: '' } });
  const screen = await render(<OrderFacts order={order} />, { wrapper: MemoryRouter });
  await expect.element(screen.getByText('Somebody who has gone')).toBeVisible();
  expect(screen.getByRole('link').elements()).toEqual([]);
});
