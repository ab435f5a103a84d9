import { expect, it } from 'vitest';
import { minutes } from './minutes.ts';

it.each([
  [0.2, '0:01'],
  [7.4, '0:07'],
  [59.6, '1:00'],
  [60, '1:00'],
])('%d seconds are written as %s', (seconds, text) => {
  expect(minutes(seconds)).toBe(text);
});
