import { declarationsFor } from '@vivarium/contracts/orders/declarations.ts';
import { expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import { ShipForm } from './ShipForm.tsx';

async function sending(category: string, species?: string) {
  const onShip = vi.fn(async () => {});
  const screen = await render(<ShipForm category={category} species={species} onShip={onShip} />);
  const carry = async (carrier: string) => {
    await screen.getByLabelText('Carrier').fill(carrier);
    await screen.getByLabelText('Tracking number').fill('7489');
    await screen.getByRole('button', { name: 'It is sent' }).click();
  };
  return { screen, onShip, carry };
}

it('an animal is sent with all confirmed, and in a way for animals', async () => {
  const { screen, onShip, carry } = await sending('live-animal');
  await carry('Media mail');
  await expect.element(screen.getByText(/not sent in that way/)).toBeVisible();
  await expect.element(screen.getByLabelText('Carrier')).toHaveAttribute('aria-invalid', 'true');
  await carry('FedEx Priority Overnight');
  await expect.element(screen.getByText('A live animal is sent only with all of these.')).toBeVisible();
  expect(onShip).not.toHaveBeenCalled();
  for (const box of screen.getByRole('checkbox').all()) await box.click();
  await screen.getByRole('button', { name: 'It is sent' }).click();
  await vi.waitFor(() => expect(onShip).toHaveBeenCalledOnce(), 30_000);
  expect(onShip).toHaveBeenCalledWith({
    ...{ method: 'FedEx Priority Overnight', trackingNumber: '7489' },
    declared: declarationsFor('live-animal'),
  });
});

it('a spider is sent by ordinary parcel too, and the form says so', async () => {
  const { screen, onShip, carry } = await sending('live-animal', 'brachypelma-hamorii');
  await expect.element(screen.getByText(/a parcel of a carrier that takes such animals/)).toBeVisible();
  for (const box of screen.getByRole('checkbox').all()) await box.click();
  await carry('Royal Mail Special Delivery');
  await vi.waitFor(() => expect(onShip).toHaveBeenCalledOnce(), 30_000);
});

it('a lamp is sent in any way, and nothing is asked of it', async () => {
  const { screen, onShip, carry } = await sending('heating-lighting');
  expect(screen.getByRole('checkbox').elements()).toEqual([]);
  await carry('Media mail');
  await vi.waitFor(() => expect(onShip).toHaveBeenCalledOnce(), 30_000);
});
