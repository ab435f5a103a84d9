import { describe, expect, test } from 'vitest';
import { isTold, type Notify } from './state.ts';

describe('of what a saved search finds', () => {
  test.each<[boolean, string, Notify & { paused?: boolean }]>([
    [true, 'who wants to be told here', { channels: ['in_app'], frequency: 'instant' }],
    [true, 'who wants a mail a day', { channels: ['email'], frequency: 'daily' }],
    [false, 'who only keeps it', { channels: ['in_app'], frequency: 'never' }],
    [false, 'who names no way', { channels: [], frequency: 'instant' }],
    [false, 'who has paused it', { channels: ['in_app'], frequency: 'instant', paused: true }],
  ])('it is %s that somebody is told: %s', (is, _who, { paused = false, ...notify }) => {
    expect(isTold({ paused, notify })).toBe(is);
  });
});
