import type { Variant } from '@vivarium/contracts/shared/picture.ts';
import { expect, it } from 'vitest';
import { putTogether } from './put-together.ts';

const variant = (width: number, format: Variant['format']): Variant => ({
  ...{ path: `listing-images/ab/1-${width}.${format}`, format, width, height: width },
});
const names = (variants: readonly Variant[]) => variants.map(({ width, format }) => `${width} ${format}`);

it('both parts of a picture together are as what is made at once, each once and small to large', () => {
  const first = [variant(320, 'webp'), variant(640, 'jpeg'), variant(640, 'webp')];
  const rest = [variant(320, 'avif'), variant(640, 'avif'), variant(1000, 'jpeg'), variant(1000, 'avif')];
  const all = ['320 webp', '320 avif', '640 jpeg', '640 webp', '640 avif', '1000 jpeg', '1000 avif'];
  expect(names(putTogether(first, rest))).toEqual(all);
  expect(names(putTogether(putTogether(first, rest), rest))).toEqual(all);
});
