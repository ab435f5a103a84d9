import { describe, expect, it } from 'vitest';
import { circlesOf, sameChoice } from './circles.ts';

describe('the radii that can be chosen', () => {
  const counts = { '0-25': 3, '25-50': 0, '50-100': 4, '100-250': 1, '250+': 20 };

  it('hold what is in the rings within them', () => {
    const { circles, anywhere } = circlesOf('km', counts);
    expect(circles.map(({ radius, count }) => [radius, count])).toEqual([
      [25, 3],
      [50, 3],
      [100, 7],
      [250, 8],
    ]);
    expect(anywhere).toBe(28);
  });

  it('are there before anything is counted', () => {
    const { circles, anywhere } = circlesOf('mi', undefined);
    expect(circles.map(({ radius }) => radius)).toEqual([15, 30, 60, 150]);
    expect([circles[0]?.count, anywhere]).toEqual([undefined, undefined]);
  });

  it('stay the same choice when the unit changes', () => {
    expect(sameChoice(50, 'km', 'mi')).toBe(48.28);
    expect(sameChoice(48.28, 'mi', 'km')).toBe(50);
    expect(sameChoice(73, 'km', 'mi')).toBe(73);
    expect(sameChoice(undefined, 'km', 'mi')).toBeUndefined();
  });
});
