import { describe, expect, it } from 'vitest';
import { randomOf, weights } from './random.ts';

const draw = (...key: (string | number)[]) => {
  const random = randomOf(...key);
  return Array.from({ length: 20 }, () => random.next());
};

describe('random choices from a key', () => {
  it('are the same for the same key', () => {
    expect(draw('a', 1)).toEqual(draw('a', 1));
  });

  it('differ for neighbouring keys from the first on', () => {
    const firsts = Array.from({ length: 1000 }, (_, index) => draw('a', index)[0]);
    expect(new Set(firsts).size).toBe(1000);
  });

  it('fill the range from 0 to 1 evenly', () => {
    const random = randomOf('evenly');
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i++) {
      const tenth = Math.floor(random.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(count).toBeGreaterThan(850);
    for (const count of tenths) expect(count).toBeLessThan(1150);
  });

  it('keep to weights', () => {
    const random = randomOf('weights');
    const table = weights(['often', 9], ['never', 0], ['seldom', 1]);
    const drawn = Array.from({ length: 5000 }, () => random.from(table));
    expect(drawn).not.toContain('never');
    expect(drawn.filter((word) => word === 'often').length / 5000).toBeCloseTo(0.9, 1);
  });

  it('have nothing to choose from an empty list', () => {
    expect(() => randomOf('empty').pick([])).toThrow();
  });
});
