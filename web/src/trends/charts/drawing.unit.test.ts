import { describe, expect, it } from 'vitest';
import { type Drawing, gridOf, isSeen } from './drawing.ts';

const points = (...values: (number | null)[]) =>
  values.map((value, i) => ({ start: `2026-11-0${i + 1}`, value, isPartial: false }));
const line = (...values: (number | null)[]): Drawing => ({
  kind: 'lines',
  interval: 'day',
  format: String,
  lines: [{ name: 'Asked', colour: 'red', points: points(...values) }],
});

describe('a drawing', () => {
  it('is nothing to see where each step has too few, however many all of them have', () => {
    expect(isSeen(line(null, null))).toBe(false);
    expect(isSeen(line(null, 0))).toBe(true);
    expect(isSeen({ kind: 'columns', interval: 'day', points: points(0, 0) })).toBe(false);
    expect(isSeen({ kind: 'columns', interval: 'day', points: points(0, 1) })).toBe(true);
    expect(isSeen({ kind: 'bars', rows: [] })).toBe(false);
  });

  it('of counts has no line between two of them', () => {
    expect(gridOf([0, 1], true).ticks).toBe(1);
    expect(gridOf([0, 3], true).ticks).toBe(3);
    expect(gridOf([0, 400], true).ticks).toBe(4);
    expect(gridOf([0.5], false).ticks).toBe(4);
  });

  it('has room above nothing, and none below', () => {
    expect(gridOf([0, null], false)).toEqual({ top: 1, ticks: 1 });
    expect(gridOf([0, 2], false).top).toBeUndefined();
  });
});
