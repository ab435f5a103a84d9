import type { Film, Picture } from '@vivarium/contracts/shared/picture.ts';
import { expect, it } from 'vitest';
import { atItsWidest, filmSources, galleryOrder } from './gallery-order.ts';

const webp = (width: number) => ({ url: `/${width}.webp`, format: 'webp' as const, width, height: 1 });
const picture = (id: string): Picture => ({
  ...{ id, alt: null, width: 4, height: 3, placeholder: '', variants: [webp(320)] },
});
const film = (id: string): Film => ({ ...picture(id), duration: 3 });
const status = 'ready' as const;

it('pictures and films stand in the order of their seller, those that are not ready left out', () => {
  const media = ['b', 'film', 'waiting', 'a'].map((id) => ({ id, status }));
  const shown = galleryOrder({ images: [picture('b'), picture('a')], videos: [film('film')], media });
  expect(shown.map(({ id }) => id)).toEqual(['b', 'film', 'a']);
});

it('a film has a poster that is sharp where it stands, and plays what is no preview', () => {
  const mp4 = { url: '/film.mp4', format: 'mp4' as const, width: 1920, height: 1080 };
  const preview = { ...mp4, url: '/preview.mp4', width: 320, height: 180, preview: true as const };
  const variants = [webp(320), webp(640), webp(1280), webp(2048), preview, mp4];
  expect(filmSources({ ...film('x'), variants })).toEqual({
    ...{ poster: '/1280.webp', film: '/film.mp4', preview: '/preview.mp4' },
  });
  expect(filmSources({ ...film('x'), variants: [webp(2048)] })).toEqual({ poster: '/2048.webp' });
});

it('what is looked at to the pixel is in a format that has all of them', () => {
  const avif = (width: number) => ({ ...webp(width), url: `/${width}.avif`, format: 'avif' as const });
  const variants = [avif(640), webp(640), avif(1280), webp(1280), webp(2048)];
  const widest = atItsWidest({ ...picture('a'), variants });
  expect(widest.variants).toEqual([webp(640), webp(1280), webp(2048)]);
  const small = { ...picture('a'), variants: variants.slice(0, 4) };
  expect(atItsWidest(small)).toEqual(small);
});
