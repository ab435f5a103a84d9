import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { render } from '../../ui/render.tsx';
import { PriceBoxes } from './PriceBoxes.tsx';
import { type Bounds, converted } from './typed-price.ts';

function Boxes() {
  const [set, setSet] = useState<{ price: Bounds; currency: Currency }>({
    price: { max: 300 },
    currency: 'USD',
  });
  return (
    <>
      <PriceBoxes
        {...set}
        onPrice={(typed, currency) => setSet((now) => ({ price: typed(now.price, now.currency), currency }))}
      />
      <output>{`${set.price.min ?? ''} to ${set.price.max ?? ''} ${set.currency}`}</output>
    </>
  );
}

it('takes a price in the currency that it says, and the other bound along', async () => {
  const screen = await render(<Boxes />);
  const said = screen.getByText(/ to /);
  const lowest = screen.getByRole('textbox', { name: 'Lowest price, typed' });
  await lowest.fill('$50');
  lowest.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await expect.element(said).toHaveTextContent('50 to 300 USD');
  await lowest.fill('£100');
  lowest.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await expect.element(said).toHaveTextContent(`100 to ${converted({ max: 300 }, 'USD', 'GBP').max} GBP`);
  await lowest.fill('100 XAF');
  lowest.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await expect.element(screen.getByText(/“100 XAF” is no price/)).toBeVisible();
  await expect.element(said).toHaveTextContent(`100 to ${converted({ max: 300 }, 'USD', 'GBP').max} GBP`);
});
