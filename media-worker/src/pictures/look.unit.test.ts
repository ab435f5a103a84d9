import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { difference, lookOf } from './look.ts';

/** @returns an animal of spots on a ground: the seed decides where they are, and so which animal it is. */
function animal(seed: number): Sharp {
  const spots = Array.from({ length: 14 }, (_, i) => {
    const [x, y] = [(i * 37 + seed * 53) % 100, (i * 61 + seed * 29) % 100];
    return `<ellipse cx="${x * 8}" cy="${y * 6}" rx="${30 + ((i * 17 + seed) % 60)}" ry="${20 + ((i * 11 + seed) % 50)}" fill="hsl(${30 + ((i * 7) % 20)} 55% ${20 + i * 4}%)"/>`;
  });
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#d9c9a0"/>${spots.join('')}</svg>`,
    ),
  ).flatten();
}

async function look(picture: Sharp | Buffer): Promise<string> {
  const source = Buffer.isBuffer(picture) ? sharp(picture) : picture;
  const { data, info } = await source.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return lookOf(data, info.width, info.height);
}

describe('what a picture looks like', () => {
  it.each<[string, (picture: Sharp) => Sharp]>([
    ['smaller', (one) => one.resize(320)],
    ['in bad quality', (one) => one.jpeg({ quality: 30 })],
    ['in another format', (one) => one.webp({ quality: 60 })],
    ['a little brighter', (one) => one.modulate({ brightness: 1.1 })],
  ])('stays the same when it is %s', async (_, change) => {
    const original = await look(animal(1));
    const copy = await look(await change(animal(1)).toFormat('png').toBuffer());
    expect(difference(original, copy)).toBeLessThanOrEqual(6);
  });

  it('is another one for another animal of the same colours', async () => {
    const looks = await Promise.all(Array.from({ length: 24 }, (_, seed) => look(animal(seed * 3 + 1))));
    const distances = looks.flatMap((one, i) => looks.slice(i + 1).map((other) => difference(one, other)));
    expect(Math.min(...distances)).toBeGreaterThan(6);
  });
});
