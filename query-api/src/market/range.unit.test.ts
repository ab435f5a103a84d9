import { describe, expect, test } from 'vitest';
import { rangeOf, stepsOf } from './range.ts';

const now = new Date('2026-11-28T15:00:00.000Z');

describe('the range of a trend', () => {
  test('is the last year in weeks, unless it is said otherwise', () => {
    expect(rangeOf({}, now)).toEqual({ from: '2025-11-29', to: '2026-11-28', interval: 'week' });
  });

  test.each([
    ['2026-11-01', 'day'],
    ['2026-01-01', 'week'],
    ['2024-11-28', 'month'],
  ])('from %s on is told in steps of a %s', (from, interval) => {
    expect(rangeOf({ from }, now).interval).toBe(interval);
  });

  test.each([
    [{ from: '2026-11-20', to: '2026-11-01' }, 'from'],
    [{ to: '2099-01-01' }, 'to'],
    [{ from: '1900-01-01' }, 'from'],
    [{ from: '2017-01-01', interval: 'day' as const }, 'interval'],
  ])('is refused: %o', (asked, path) => {
    expect(() => rangeOf(asked, now)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
    expect(() => rangeOf(asked, now)).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ path })] }),
    );
  });

  test('may be two years of days', () => {
    expect(stepsOf(rangeOf({ from: '2024-11-28', interval: 'day' }, now))).toHaveLength(731);
  });

  test('is told in weeks from Monday on, and in months of whatever length', () => {
    expect(stepsOf({ from: '2026-11-04', to: '2026-11-16', interval: 'week' })).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
    expect(stepsOf({ from: '2024-01-31', to: '2024-03-01', interval: 'month' })).toEqual([
      '2024-01-01',
      '2024-02-01',
      '2024-03-01',
    ]);
  });
});
