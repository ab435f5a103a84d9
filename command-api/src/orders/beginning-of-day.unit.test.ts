import { expect, it } from 'vitest';
import { beginningOfDay } from './beginning-of-day.ts';

it.each([
  ['GB', '2026-12-05T00:00:00.000Z'],
  ['DE', '2026-12-04T23:00:00.000Z'],
  ['JP', '2026-12-04T15:00:00.000Z'],
  // The latest that it begins: in the Aleutians.
  ['US', '2026-12-05T10:00:00.000Z'],
  [null, '2026-12-05T00:00:00.000Z'],
  ['ZZ', '2026-12-05T00:00:00.000Z'],
  ['no country', '2026-12-05T00:00:00.000Z'],
])('a day begins in %s at %s', (country, at) => {
  expect(new Date(beginningOfDay('2026-12-05', country)).toISOString()).toBe(at);
});

it('a day begins when clocks show midnight, in summer and in the night in which they are put forward', () => {
  expect(new Date(beginningOfDay('2026-07-01', 'DE')).toISOString()).toBe('2026-06-30T22:00:00.000Z');
  expect(new Date(beginningOfDay('2026-03-29', 'DE')).toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(new Date(beginningOfDay('2026-03-30', 'DE')).toISOString()).toBe('2026-03-29T22:00:00.000Z');
});
