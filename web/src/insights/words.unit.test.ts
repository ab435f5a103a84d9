import { describe, expect, it } from 'vitest';
import { changeText, clickRateText } from './words.ts';

describe('what has changed since last week', () => {
  it.each([
    [0, 0, undefined],
    [3, 0, '3 this week, 0 in the week before'],
    [4, 4, '4 this week, as many as in the week before'],
  ])('is, of %i after %i, %s', (week, before, text) => {
    expect(changeText(week, before)).toBe(text);
  });
});

describe('how often it is opened', () => {
  it.each([
    [null, 0.1, 'Not shown among results yet.'],
    [0.125, null, '12.5% of those who are shown it open it; too few like it to compare.'],
    [0.1, 0.2, '10% of those who are shown it open it; of others like it, 20%.'],
  ])('is told of %s beside %s', (clickRate, peerClickRate, text) => {
    expect(clickRateText({ clickRate, peerClickRate })).toBe(text);
  });
});
