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

  it('of faces are few', () => {
    expect(sizesFor('avatar', 400).map((size) => size.width)).toEqual([96, 256]);
  });
});
