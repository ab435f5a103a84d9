import { expect, test } from 'vitest';
import { parseBoxes, parsePoint } from './geo-params.ts';

test('a point is latitude and longitude', () => {
  expect(parsePoint('30.25, -97.75', 'p')).toEqual({ lat: 30.25, lng: -97.75 });
});

test.each([
  ['-4e-7,0.1', { lat: -4e-7, lng: 0.1 }],
  ['3.0000000000000000001e1,1E-10', { lat: 30, lng: 1e-10 }],
  ['-0,-0', { lat: 0, lng: 0 }],
])('“%s” is a point in another notation', (text, point) => {
  expect(parsePoint(text, 'p')).toEqual(point);
});

test.each(['', '1', '1,2,3', 'NaN,1', '1e2,1', '91,0', '0,181', 'a,b', '1,,2'])(
  '“%s” is no point',
  (text) => {
    expect(() => parsePoint(text, 'p')).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ path: 'p' })] }),
    );
  },
);

const box = { north: 54, south: 53, west: -2, east: -1 };
test.each([
  ['north-east first, as InstantSearch', '54,-1,53,-2', box],
  ['south-west first, as Algolia’s documentation', '53,-2,54,-1', box],
  ['more than half the world', '60,150,-60,-170', { north: 60, south: -60, west: -170, east: 150 }],
  [
    'more than half the world, across the antimeridian',
    '60,-10,-60,10',
    { north: 60, south: -60, west: 10, east: -10 },
  ],
  ['the same by its south-west', '-60,10,60,-10', { north: 60, south: -60, west: 10, east: -10 }],
  ['across the antimeridian', '-10,-170,-20,170', { north: -10, south: -20, west: 170, east: -170 }],
  ['the whole world', '90,180,-90,-180', { north: 90, south: -90, west: -180, east: 180 }],
  ['a point', '1,2,1,2', { north: 1, south: 1, west: 2, east: 2 }],
])('a box with %s', (_what, text, expected) => {
  expect(parseBoxes(text, 'b')).toEqual([expected]);
  expect(parseBoxes([text.split(',').map(Number)], 'b')).toEqual([expected]);
  expect(parseBoxes(text.split(',').map(Number), 'b')).toEqual([expected]);
});

test('several boxes in one text; a broken one is refused', () => {
  expect(parseBoxes('54,-1,53,-2,1,2,0,1', 'b')).toHaveLength(2);
  expect(() => parseBoxes('1,2,3', 'b')).toThrow(/four numbers/);
  expect(() => parseBoxes(new Array(17 * 4).fill('1').join(), 'b')).toThrow(/16 boxes/);
  expect(() => parseBoxes([[0, 0, 99, 0]], 'b')).toThrow(
    expect.objectContaining({ details: [expect.objectContaining({ path: 'b.0' })] }),
  );
});
