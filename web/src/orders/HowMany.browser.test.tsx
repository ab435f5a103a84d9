import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from '../ui/render.tsx';
import { HowMany } from './HowMany.tsx';

function Asked() {
  const [quantity, change] = useState(1);
  return (
    <>
      <HowMany most={5} value={quantity} onChange={change} />
      <output>{quantity}</output>
    </>
  );
}

describe('how many', () => {
  it('is what is typed in the place of the one that stood there', async () => {
    const screen = await render(<Asked />);
    await screen.getByLabelText('How many?').click();
    await userEvent.keyboard('{End}{Backspace}3');
    await expect.element(screen.getByLabelText('How many?')).toHaveValue(3);
    await expect.element(screen.getByRole('status')).toHaveTextContent('3');
  });

  it('is never none, and never more than there are', async () => {
    const screen = await render(<Asked />);
    await screen.getByLabelText('How many?').click();
    await userEvent.keyboard('{End}{Backspace}{Tab}');
    await expect.element(screen.getByLabelText('How many?')).toHaveValue(1);
    await screen.getByLabelText('How many?').click();
    await userEvent.keyboard('{End}7{Tab}');
    await expect.element(screen.getByLabelText('How many?')).toHaveValue(5);
    await expect.element(screen.getByRole('status')).toHaveTextContent('5');
  });
});
