import { expect, it } from 'vitest';
import { ratioText, velocityText } from './words.ts';

it.each([
  [0.2308, '0.23'],
  [0.0096, '0.0096'],
  [4.5, '4.5'],
  [1234.4, '1,234'],
  [0, '0'],
])('says that for each on sale there are %f who want it: %s', (ratio, text) => {
  expect(ratioText(ratio)).toBe(text);
});

it.each([
  [null, 'new'],
  [0.5, '+50%'],
  [1, '+100%'],
  [-0.25, '-25%'],
  [29, '30×'],
])('says a change of %f in per cent, or how many times as many: %s', (velocity, text) => {
  expect(velocityText(velocity)).toBe(text);
});
