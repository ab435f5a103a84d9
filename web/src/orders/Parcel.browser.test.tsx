import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { Parcel } from './Parcel.tsx';

const shipping = {
  ...{ method: 'FedEx', trackingNumber: '7489', shippedAt: '2026-12-01T10:00:00.000Z' },
  estimatedDelivery: '2026-12-03T10:00:00.000Z',
};

it('a parcel says what its seller has confirmed of it, and what not', async () => {
  const screen = await render(
    <Parcel
      shipping={{ ...shipping, declared: ['labelled'], undeclared: ['insulated', 'temperature_pack'] }}
    />,
  );
  const lists = () =>
    screen
      .getByRole('list')
      .elements()
      .map(({ children }) => children.length);
  await expect.element(screen.getByText(/The seller confirmed:/)).toBeVisible();
  await expect.element(screen.getByText(/The seller did not confirm:/)).toBeVisible();
  expect(lists()).toEqual([1, 2]);
});

it('a parcel of which nothing is asked says nothing of it', async () => {
  const screen = await render(<Parcel shipping={{ ...shipping, undeclared: [] }} />);
  expect(screen.getByRole('list').elements()).toEqual([]);
});

it('a parcel speaks to its seller of themselves', async () => {
  const screen = await render(
    <Parcel shipping={{ ...shipping, declared: ['labelled'], undeclared: ['insulated'] }} isOwn />,
  );
  await expect.element(screen.getByText(/You did not confirm:/)).toBeVisible();
  await expect.element(screen.getByText(/The seller/)).not.toBeInTheDocument();
});
