import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { anOrderItem } from './an-order-item.ts';
import { CallOff, NeededForCoupon } from './CallOff.tsx';

const minimum = { amount: '1000.00', currency: 'USD' };
const bought = (
  callingOff: 'alone' | 'together' | 'no_more',
  parts: Parameters<typeof anOrderItem>[0] = {},
) => anOrderItem({ coupon: { minimum, callingOff }, ...parts });
const asking = async (order: ReturnType<typeof anOrderItem>) => {
  const screen = await render(<CallOff order={order} isBusy={false} act={async () => true} />);
  await screen.getByRole('button', { name: 'Call it off' }).click();
  return screen;
};

it('a buyer is told that all that was bought with the coupon is called off, before it is', async () => {
  const screen = await asking(bought('together'));
  await expect
    .element(screen.getByText(/bought with the same coupon .* less than the .*1,000/))
    .toBeVisible();
  await expect.element(screen.getByText('The sellers read it.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Yes, call all of it off' })).toBeVisible();
});

it.each([
  ['a buyer where enough is left', bought('alone')],
  ['a seller', bought('together', { role: 'seller' })],
])('%s calls off one thing', async (_who, order) => {
  const screen = await asking(order);
  await expect.element(screen.getByText(/goes back to the buyer, and others can buy it/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Yes, call it off' })).toBeVisible();
});

it('a buyer is told why it cannot be called off, as long as it is not sent', async () => {
  const screen = await render(<NeededForCoupon order={bought('no_more')} />);
  await expect.element(screen.getByText(/coupon for purchases of at least .*1,000/)).toBeVisible();
  await screen.rerender(<NeededForCoupon order={bought('no_more', { status: 'shipped' })} />);
  expect(screen.container.textContent).toBe('');
  await screen.rerender(<NeededForCoupon order={bought('no_more', { role: 'seller' })} />);
  expect(screen.container.textContent).toBe('');
});
