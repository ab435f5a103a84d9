import { expect, it } from 'vitest';
import { sidesWithin } from './bounds.ts';

const fullHd = { longest: 1920, shortest: 1080 };

it.each([
  ['a film of a phone, as it is', [1920, 1080], [1920, 1080]],
  ['one held upright, by its sides and not by its width', [1080, 1920], [1080, 1920]],
  ['4K, made half as large', [3840, 2160], [1920, 1080]],
  ['a square, by its shorter side', [2000, 2000], [1080, 1080]],
  ['a small one, never enlarged', [320, 240], [320, 240]],
  ['odd sides, made even, as H.264 wants them', [641, 359], [640, 358]],
  ['a sliver, which keeps two lines', [1920, 1], [1920, 2]],
])('sides within full HD: %s', (_, [width = 0, height = 0], [w, h]) => {
  expect(sidesWithin({ width, height }, fullHd)).toEqual({ width: w, height: h });
});
