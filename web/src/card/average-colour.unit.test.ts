import { rgbaToThumbHash, thumbHashToAverageRGBA } from 'thumbhash';
import { describe, expect, it } from 'vitest';
import { averageColour } from './average-colour.ts';

/** A picture of one colour, as the media worker makes a placeholder of it. */
function hashOf(...colour: readonly number[]): Uint8Array {
  return rgbaToThumbHash(8, 6, Array.from({ length: 48 }, () => [...colour, 255]).flat());
}

describe('the colour that stands for a picture', () => {
  it.each([
    [200, 40, 30],
    [10, 120, 60],
    [250, 250, 245],
    [0, 0, 0],
    [60, 70, 200],
  ])('is that of rgb(%i %i %i)', (...colour) => {
    const hash = hashOf(...colour);
    const { r, g, b } = thumbHashToAverageRGBA(hash);
    const expected = `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(' ')})`;
    expect(averageColour(Buffer.from(hash).toString('base64'))).toBe(expected);
  });
});
