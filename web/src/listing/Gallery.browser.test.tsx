import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { Picture } from '@vivarium/contracts/shared/picture.ts';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from '../ui/render.tsx';
import { Gallery } from './Gallery.tsx';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const picture = (id: string): Picture => ({
  ...{ id, alt: `From the ${id}`, width: 400, height: 300, placeholder: '' },
  variants: [{ url: pixel, format: 'webp', width: 400, height: 300 }],
});
const listing = {
  title: 'Pied ball python',
  images: [picture('left'), picture('right'), picture('top')],
  videos: [],
} as unknown as ListingDetail;

it('is gone through by the arrow keys, but not behind a picture that is enlarged', async () => {
  const screen = await render(<Gallery listing={listing} />);
  const said = screen.getByRole('status');
  await screen.getByRole('button', { name: 'Next picture' }).click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(said).toHaveTextContent('Picture 3 of 3');
  await screen.getByRole('button', { name: 'Enlarge the picture' }).click();
  await screen.getByRole('region', { name: 'Photograph in full size' }).click();
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(said).toHaveTextContent('Picture 3 of 3');
});
