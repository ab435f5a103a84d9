import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { Film, Picture } from '@vivarium/contracts/shared/picture.ts';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from '../ui/render.tsx';
import { Gallery } from './Gallery.tsx';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const picture = (id: string): Picture => ({
  ...{ id, alt: `From the ${id}`, width: 400, height: 300, placeholder: '' },
  variants: [{ url: pixel, format: 'webp', width: 400, height: 300 }],
});
const film: Film = {
  ...{ ...picture('film'), alt: 'She moves', duration: 7.4 },
  variants: [
    { url: pixel, format: 'webp', width: 400, height: 300 },
    { url: 'data:video/mp4;base64,', format: 'mp4', width: 400, height: 300 },
  ],
};
const listingOf = (images: Picture[], videos: Film[], order: string[]) =>
  ({
    ...{ title: 'Pied ball python', images, videos },
    media: order.map((id) => ({ id, status: 'ready' })),
  }) as unknown as ListingDetail;
const listing = listingOf([picture('left'), picture('right'), picture('top')], [], ['left', 'right', 'top']);
const withFilm = listingOf([picture('left'), picture('right')], [film], ['left', 'film', 'right']);

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

it('gives the focus back to what enlarged the picture', async () => {
  const screen = await render(<Gallery listing={listing} />);
  const enlarge = screen.getByRole('button', { name: 'Enlarge the picture' });
  await enlarge.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(enlarge).toHaveFocus();
});

it('shows films among the pictures, in the order of the seller, and starts none by itself', async () => {
  const screen = await render(<Gallery listing={withFilm} />);
  await screen.getByRole('button', { name: 'Film, 2 of 3, 0:07 minutes' }).click();
  const player = screen.getByLabelText('She moves').element();
  expect(player).toBeInstanceOf(HTMLVideoElement);
  const { controls, autoplay, paused, poster } = player as HTMLVideoElement;
  expect({ controls, autoplay, paused, poster }).toEqual({
    ...{ controls: true, autoplay: false, paused: true, poster: pixel },
  });
  await expect.element(screen.getByRole('button', { name: 'Enlarge the picture' })).not.toBeInTheDocument();
});

it('is gone through by the arrow keys from the button that enlarges on, past a film, which has none', async () => {
  const screen = await render(<Gallery listing={withFilm} />);
  screen.getByRole('button', { name: 'Enlarge the picture' }).element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Picture 2 of 3');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Picture 3 of 3');
});

/** A finger that is put down on something and moves by so many pixels. */
function swipe(target: Element, by: number) {
  const touch = (x: number) => new Touch({ identifier: 1, target, clientX: x, clientY: 10 });
  const bubbles = true;
  target.dispatchEvent(new TouchEvent('touchstart', { bubbles, touches: [touch(200)] }));
  target.dispatchEvent(new TouchEvent('touchend', { bubbles, changedTouches: [touch(200 + by)] }));
}

it('is gone through by finger, round and round; a touch that hardly moves means nothing', async () => {
  const screen = await render(<Gallery listing={listing} />);
  const said = screen.getByRole('status');
  const large = () =>
    screen
      .getByRole('img', { name: /^From the/ })
      .first()
      .element();
  swipe(large(), -80);
  await expect.element(said).toHaveTextContent('Picture 2 of 3');
  swipe(large(), 20);
  swipe(large(), 80);
  await expect.element(said).toHaveTextContent('Picture 1 of 3');
  swipe(large(), 80);
  await expect.element(said).toHaveTextContent('Picture 3 of 3');
});

it('lets a finger on a film wind the film', async () => {
  const screen = await render(<Gallery listing={withFilm} />);
  await screen.getByRole('button', { name: 'Film, 2 of 3, 0:07 minutes' }).click();
  swipe(screen.getByLabelText('She moves').element(), -200);
  await expect.element(screen.getByRole('status')).toHaveTextContent('Picture 2 of 3');
});

it('has a drawing in the place of a photograph that cannot be had, says so, and asks for it again', async () => {
  const away: Picture = {
    ...picture('away'),
    variants: [{ url: '/media/away.webp', format: 'webp', width: 400, height: 300 }],
  };
  const drawn = { ...listingOf([away, picture('right')], [], ['away', 'right']) };
  const animal = { id: 'a', category: 'live-animal', species: null, traits: [], sex: null, lifeStage: null };
  const screen = await render(<Gallery listing={{ ...drawn, ...animal } as ListingDetail} />);
  const words = screen.getByText('The photograph cannot be shown just now. This is a drawing.');
  await expect.element(words).toBeVisible();
  await screen.getByRole('button', { name: 'Next picture' }).click();
  await expect.element(screen.getByAltText('From the right')).toBeVisible();
  await expect.element(words).not.toBeInTheDocument();
});
