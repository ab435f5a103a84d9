import type { CartItem } from '@vivarium/contracts/cart/http.ts';
import { expect, it } from 'vitest';
import { aLine } from '../checkout/a-line.ts';
import { render } from '../ui/render.tsx';
import { LeftOut } from './LeftOut.tsx';

function inCart(title: string, parts: Partial<CartItem> = {}): CartItem {
  const { listing } = aLine();
  return {
    ...{ listingId: title, quantity: 1, addedAt: '2026-11-30T10:00:00.000Z', standing: 'available' },
    listing: { ...listing, title },
    ...parts,
  } as CartItem;
}

it('what is in the cart and not bought with the rest is named, and why', async () => {
  const euros = inCart('A rack');
  const items = [
    inCart('A lamp', { standing: 'reserved' }),
    inCart('gone', { standing: 'gone', listing: null }),
    { ...euros, listing: euros.listing && { ...euros.listing, price: { amount: '5.00', currency: 'EUR' } } },
  ];
  const screen = await render(<LeftOut items={items} />);
  await expect.element(screen.getByText('A lamp: Somebody is about to buy it.')).toBeVisible();
  await expect
    .element(screen.getByText('A listing that is gone: It is not for sale any more.'))
    .toBeVisible();
  await expect.element(screen.getByText('A rack: It costs EUR and is paid by itself.')).toBeVisible();
});

it('where all of it is bought nothing is said', async () => {
  const screen = await render(<LeftOut items={[]} />);
  await expect.element(screen.getByText(/Not in this purchase/)).not.toBeInTheDocument();
});
