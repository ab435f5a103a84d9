import { describe, expect, it } from 'vitest';
import { sizesFor } from './sizes.ts';

const widths = (width: number) => sizesFor('listing', width).map((size) => size.width);

describe('the sizes of a picture', () => {
  it('are all there are where it is large enough', () => {
    expect(widths(2048)).toEqual([320, 640, 1280, 2048]);
  });

  it('end with its own width, so that nothing is blown up and nothing lost', () => {
    expect(widths(1000)).toEqual([320, 640, 1000]);
    expect(widths(640)).toEqual([320, 640]);
    expect(widths(90)).toEqual([90]);
  });

  it('always have one that every reader can show', () => {
    for (const width of [1, 320, 321, 641, 1500, 2048]) {
      const formats = sizesFor('listing', width).flatMap((size) => size.formats);
      expect(formats).toContain('webp');
    }
  });

  const made = (width: number, part?: 'all' | 'first' | 'rest') =>
    sizesFor('listing', width, part).flatMap((size) =>
      size.formats.map((format) => `${size.width} ${format}`),
    );

  it('are first those that a page can do with, none of them AVIF, and later the rest', () => {
    expect(made(2048, 'first')).toEqual(['320 webp', '640 webp', '640 jpeg', '1280 webp']);
    expect(made(2048, 'rest')).toEqual(['320 avif', '640 avif', '1280 avif', '1280 jpeg', '2048 webp']);
    expect(made(1000, 'first')).toEqual(['320 webp', '640 webp', '640 jpeg', '1000 webp']);
    expect(made(1000, 'rest')).toEqual(['320 avif', '640 avif', '1000 avif', '1000 jpeg']);
  });

  it('are in both parts together what they are at once, through the same widths, and none in neither', () => {
    for (const width of [1, 320, 321, 640, 641, 1280, 1281, 1500, 2048]) {
      const [first, rest] = [made(width, 'first'), made(width, 'rest')];
      expect([...first, ...rest].toSorted()).toEqual(made(width).toSorted());
      expect(first.length).toBeGreaterThan(0);
      expect(rest.length).toBeGreaterThan(0);
      for (const part of ['first', 'rest'] as const)
        expect(sizesFor('listing', width, part).map((size) => size.width)).toEqual(widths(width));
    }
  });

  it('of faces are few', () => {
    expect(sizesFor('avatar', 400).map((size) => size.width)).toEqual([96, 256]);
  });
});
