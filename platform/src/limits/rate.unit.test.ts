import { expect, it } from 'vitest';
import { rateSchema } from './rate.ts';

it.each([
  ['40/minute', { points: 40, seconds: 60 }],
  ['10/15minutes', { points: 10, seconds: 900 }],
  ['1/second', { points: 1, seconds: 1 }],
  ['5/2days', { points: 5, seconds: 172_800 }],
  ['5/5minutes growing', { points: 5, seconds: 300, isGrowing: true }],
])('%s is a rate', (text, rate) => {
  expect(rateSchema.parse(text)).toEqual(rate);
});

it.each([
  '',
  '40',
  '0/minute',
  '40/fortnight',
  '-1/minute',
  '40/0minutes',
  '4.5/minute',
  '40 / minute',
  '5/minute grows',
])('“%s” is none', (text) => {
  expect(rateSchema.safeParse(text).success).toBe(false);
});
