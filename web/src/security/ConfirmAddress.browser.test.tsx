import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { ConfirmAddress } from './ConfirmAddress.tsx';

it('what stands above every page is a part of it that screen readers can go to', async () => {
  const { getByRole } = await render(<ConfirmAddress />);
  const part = getByRole('complementary', { name: 'Your e-mail address' });
  await expect.element(part.getByText(/^Confirm your e-mail address/)).toBeVisible();
});
