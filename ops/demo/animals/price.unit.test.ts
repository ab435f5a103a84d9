import { describe, expect, it } from 'vitest';
import { randomOf } from '../chance/random.ts';
import { traded } from '../market/market.ts';
import { asWritten, type Valued, worthOf } from './price.ts';

const ball = traded.find(({ species }) => species.slug === 'python-regius');

function worth(parts: Partial<Valued> = {}): number {
  if (ball === undefined) throw new Error('no ball pythons');
  return worthOf({
    market: ball.market,
    traits: [],
    sex: 'male',
    stage: 'hatchling',
    origin: 'captive_bred',
    isProven: false,
    ...parts,
  });
}
const clown = (zygosity: 'visual' | 'het' | 'possible_het') =>
  worth({ traits: [{ gene: 'clown', zygosity, ...(zygosity === 'possible_het' && { chance: 66 }) }] });

describe('what an animal is worth', () => {
  it('rises from normal over possible het and het to visual', () => {
    const values = [worth(), clown('possible_het'), clown('het'), clown('visual')];
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(new Set(values).size).toBe(4);
  });

  it('is more with two genes than with one', () => {
    const pied = { gene: 'pied', zygosity: 'visual' } as const;
    const both = worth({ traits: [pied, { gene: 'clown', zygosity: 'visual' }] });
    expect(both).toBeGreaterThan(worth({ traits: [pied] }));
  });

  it('is more as a super than as a single', () => {
    const pastel = (zygosity: 'visual' | 'super') => worth({ traits: [{ gene: 'pastel', zygosity }] });
    expect(pastel('super')).toBeGreaterThan(pastel('visual'));
  });

  it('rises with age, and with proof of breeding', () => {
    expect(worth({ stage: 'juvenile' })).toBeGreaterThan(worth());
    expect(worth({ stage: 'adult' })).toBeGreaterThan(worth({ stage: 'subadult' }));
    expect(worth({ stage: 'adult', isProven: true })).toBeGreaterThan(worth({ stage: 'adult' }));
  });

  it('is more for an adult female than for a male', () => {
    expect(worth({ stage: 'adult', sex: 'female' })).toBeGreaterThan(worth({ stage: 'adult' }));
  });

  it('is less for an import', () => {
    expect(worth({ origin: 'wild_caught' })).toBeLessThan(worth({ origin: 'farmed' }));
    expect(worth({ origin: 'farmed' })).toBeLessThan(worth());
  });
});

describe('a price as people write it', () => {
  it('stays near what was meant and is whole cents above zero', () => {
    const random = randomOf('prices');
    for (let dollars = 2; dollars < 6000; dollars *= 1.13) {
      const cents = asWritten(dollars, random);
      expect(Number.isInteger(cents)).toBe(true);
      expect(Math.abs(cents / 100 - dollars)).toBeLessThan(Math.max(6, dollars * 0.06));
    }
  });
});
