import { expect, it } from 'vitest';
import { middleOf } from './middle.ts';

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

it('the name of a country stands in the middle of its largest part', () => {
  const shape = { type: 'MultiPolygon' as const, coordinates: [[square(100, 0, 2)], [square(10, 40, 8)]] };
  expect(middleOf([shape])).toEqual({ lat: 44, lng: 14, width: 8 });
});

it('what has no extent has no middle', () => {
  expect(middleOf([])).toBeUndefined();
  expect(middleOf([{ type: 'Polygon', coordinates: [[[1, 1]]] }])).toBeUndefined();
});
