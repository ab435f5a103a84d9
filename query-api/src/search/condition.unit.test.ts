import { describe, expect, test } from 'vitest';
import { type Box, clauseOf } from './condition.ts';

const clauseOfBox = (west: number, east: number) => {
  const box: Box = { north: 10, south: -10, west, east };
  return clauseOf({ kind: 'boxes', boxes: [box] });
};

describe('a box in Elasticsearch’s words', () => {
  test.each([
    ['inland', [-2, 3], [-2, 3]],
    ['across the antimeridian', [170, -170], [170, -170]],
    ['up to the antimeridian from the west', [170, 180], [170, -180]],
    ['from the antimeridian on', [-180, -170], [180, -170]],
    ['all around', [-180, 180], [-180, 180]],
  ] as const)('%s', (_where, [west, east], expected) => {
    const [left, right] = expected;
    expect(clauseOfBox(west, east)).toEqual({
      geo_bounding_box: { location: { top: 10, bottom: -10, left, right } },
    });
  });
});
