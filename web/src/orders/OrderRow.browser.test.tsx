import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { formatDay } from '../format/date.ts';
import '../ui/base.css';
import { render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { OrderRow } from './OrderRow.tsx';
import styles from './orders.module.css';

it('on a phone a title keeps half of its row, however long what stands beside it is', async () => {
  await page.viewport(375, 800);
  const payment = { ...anOrderItem().payment, status: 'authorised', escrow: 'none' } as const;
  const listing = {
    ...anOrderItem().listing,
    title: 'A pair of royal pythons with Donaudampfschifffahrtsgesellschaft',
  };
  const order = anOrderItem({ status: 'pending', review: 'awaiting', payment, listing });
  const screen = await render(
    <ul className={styles.list}>
      <OrderRow order={order} />
    </ul>,
    { wrapper: MemoryRouter },
  );
  const row = screen.getByRole('listitem').element();
  const [what] = row.children;
  expect(what?.getBoundingClientRect().width).toBeGreaterThan(row.getBoundingClientRect().width * 0.5);
  expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth);
});

it('of somebody who has gone says no name, and nothing in its place', async () => {
  const order = anOrderItem({ seller: { id: 's', displayName: '' } });
  const screen = await render(
    <ul className={styles.list}>
      <OrderRow order={order} />
    </ul>,
    { wrapper: MemoryRouter },
  );
  await expect.element(screen.getByText(formatDay(order.createdAt), { exact: true })).toBeVisible();
});
