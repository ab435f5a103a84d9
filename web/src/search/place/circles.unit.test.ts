import { describe, expect, it } from 'vitest';
import { circlesOf, sameChoice, withOtherCircle } from './circles.ts';

describe('the radii that can be chosen', () => {
  const counts = { '0-25': 3, '25-50': 0, '50-100': 4, '100-250': 1, '250+': 20 };

  it('hold what is in the rings within them', () => {
    const { circles, anywhere } = circlesOf('km', counts);
    expect(circles.map(({ km, count }) => [km, count])).toEqual([
      [25, 3],
      [50, 3],
      [100, 7],
      [250, 8],
    ]);
    expect(anywhere).toBe(28);
  });

  it('are there before anything is counted', () => {
    const { circles, anywhere } = circlesOf('mi', undefined);
    expect(circles.map(({ km }) => km)).toEqual([24.14, 48.28, 96.56, 241.4]);
    expect([circles[0]?.count, anywhere]).toEqual([undefined, undefined]);
  });

  it('have one of another size among them where its size belongs', () => {
    const { circles } = circlesOf('km', counts);
    expect(withOtherCircle(circles, { km: 73, count: 5 }).map(({ km }) => km)).toEqual([
      25, 50, 73, 100, 250,
    ]);
  });

  it('stay the same choice when the unit changes', () => {
    expect(sameChoice(50, 'km', 'mi')).toBe(48.28);
    expect(sameChoice(48.28, 'mi', 'km')).toBe(50);
    expect(sameChoice(73, 'km', 'mi')).toBe(73);
    expect(sameChoice(undefined, 'km', 'mi')).toBeUndefined();
  });
});
