import { describe, expect, test } from 'vitest';
import { type Box, clauseOf } from './condition.ts';

const sidesOf = (west: number, east: number) => {
  const box: Box = { north: 10, south: -10, west, east };
  const { location } = clauseOf({ kind: 'boxes', boxes: [box] }).geo_bounding_box ?? {};
  const { left, right } = location as { left: number; right: number };
  return [left, right];
};

describe('a box in Elasticsearch’s words', () => {
  test.each([
    ['inland', [-2, 3], [-2, 3]],
    ['across the antimeridian', [170, -170], [170, -170]],
    ['up to the antimeridian from the west', [170, 180], [170, -180]],
    ['from the antimeridian on', [-180, -170], [180, -170]],
    ['all around', [-180, 180], [-180, 180]],
  ] as const)('%s', (_where, [west, east], expected) => {
    expect(sidesOf(west, east)).toEqual(expected);
  });
});
