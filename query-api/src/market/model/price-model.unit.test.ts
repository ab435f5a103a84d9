import { describe, expect, it } from 'vitest';
import { allAtOnce } from '../columns/in-turns.ts';
import { type AskedAnimal, fitPriceModel } from './price-model.ts';

/** Numbers from 0 to 1 that look random and are the same each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
const factors = { 'pied:visual': 3, 'clown:visual': 5, 'pastel:visual': 1.2 };

/** A market in which each gene makes dearer by its factor, give or take some per cent. */
function aMarket(count: number, noise = 0.1): AskedAnimal[] {
  const random = randomNumbers(7);
  return Array.from({ length: count }, () => {
    const traits = Object.keys(factors).filter(() => random() < 0.4) as (keyof typeof factors)[];
    const isAdult = random() < 0.3;
    const exact = traits.reduce((price, trait) => price * factors[trait], isAdult ? 200 : 100);
    const asked = exact * (1 + noise * (2 * random() - 1));
    return {
      traits,
      lifeStage: isAdult ? 'adult' : 'hatchling',
      sex: random() < 0.5 ? 'male' : 'female',
      asked,
    };
  });
}
const modelOf = (animals: AskedAnimal[]) => allAtOnce(fitPriceModel(animals));
const hatchling = { lifeStage: 'hatchling', sex: 'male' };

describe('what single genes suggest', () => {
  it('is the product of what each makes dearer, also for a combination', () => {
    const model = modelOf(aMarket(600));
    expect(model?.suggest({ ...hatchling, traits: [] })).toBeCloseTo(100, -1);
    const combination = model?.suggest({ ...hatchling, traits: ['pied:visual', 'clown:visual'] }) ?? 0;
    expect(combination / 1500).toBeGreaterThan(0.95);
    expect(combination / 1500).toBeLessThan(1.05);
  });

  it('is judged by animals that it was not fitted on', () => {
    const [exact, rough] = [modelOf(aMarket(600, 0.02)), modelOf(aMarket(600, 0.4))];
    expect(exact?.heldOut).toBe(120);
    expect(exact?.error).toBeLessThan(0.03);
    expect(rough?.error).toBeGreaterThan(0.1);
  });

  it('is not moved by prices that are a joke', () => {
    const market = aMarket(600).map((one, i) => (i % 40 === 0 ? { ...one, asked: 999_999 } : one));
    expect(modelOf(market)?.suggest({ ...hatchling, traits: [] })).toBeCloseTo(100, -1);
  });

  it('is not claimed of a trait that is hardly seen, of few animals, nor where it is off by half', () => {
    expect(modelOf(aMarket(600))?.suggest({ ...hatchling, traits: ['acid:visual'] })).toBeUndefined();
    expect(modelOf(aMarket(40))).toBeUndefined();
    const random = randomNumbers(3);
    const noise = aMarket(600).map((one) => ({ ...one, asked: Math.exp(10 * random()) }));
    expect(modelOf(noise)).toBeUndefined();
  });
});
