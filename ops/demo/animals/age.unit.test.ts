import { describe, expect, it } from 'vitest';
import { randomOf } from '../chance/random.ts';
import { traded } from '../market/market.ts';
import { ageOf, stageOf } from './age.ts';

const corn = traded.find(({ species }) => species.slug === 'pantherophis-guttatus');
const listedAt = Date.parse('2026-10-15T00:00:00Z');

function hatchMonths(country: string): number[] {
  if (corn === undefined) throw new Error('no corn snakes');
  const random = randomOf('ages', country);
  const { market } = corn;
  return Array.from(
    { length: 300 },
    () => new Date(ageOf(market, country, listedAt, random).hatchedAt).getUTCMonth() + 1,
  );
}

describe('the age of an animal on offer', () => {
  it('goes back to its season, which is half a year later in the south', () => {
    expect(hatchMonths('US').filter((month) => month >= 6 && month <= 10).length).toBeGreaterThan(280);
    expect(hatchMonths('ZA').filter((month) => month >= 6 && month <= 10).length).toBeLessThan(30);
  });

  it('is never too young to leave, nor in the future', () => {
    const random = randomOf('youngest');
    for (const { market } of traded)
      for (let i = 0; i < 20; i++) expect(ageOf(market, 'DE', listedAt, random).months).toBeGreaterThan(0.7);
  });

  it('decides the stage by the age at which the species breeds', () => {
    expect(stageOf(2, 30)).toBe('hatchling');
    expect(stageOf(8, 30)).toBe('juvenile');
    expect(stageOf(20, 30)).toBe('subadult');
    expect(stageOf(30, 30)).toBe('adult');
    expect(stageOf(8, 7)).toBe('adult');
  });
});
