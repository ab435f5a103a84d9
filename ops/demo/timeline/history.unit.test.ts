import { isAnimal, type ListingState } from '@vivarium/contracts/listings/state.ts';
import { describe, expect, it } from 'vitest';
import { aMarket } from '../market-of-tests.ts';
import { endOfPlan } from './happenings.ts';
import { HISTORY_DAYS, pastPlanOf } from './history.ts';

const market = aMarket({ size: 6000 });
const plans = Array.from({ length: market.size }, (_, index) => pastPlanOf(market, index));
const listings: ListingState[] = plans.map((plan) => endOfPlan(plan).listing);
const DAY_MS = 86_400_000;
const ageOf = ({ publishedAt }: ListingState) => (market.until - Date.parse(publishedAt ?? '')) / DAY_MS;
const share = (those: readonly ListingState[], isSo: (one: ListingState) => boolean) =>
  those.filter(isSo).length / those.length;
const shows = (species: string, gene: string) => (one: ListingState) =>
  isAnimal(one) &&
  one.attributes.species === species &&
  one.attributes.traits.some((trait) => trait.gene === gene && trait.zygosity === 'visual');
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('the past of the demo', () => {
  it('is over: nothing of it is for sale, and nothing lies in the future', () => {
    expect(new Set(listings.map(({ status }) => status))).toEqual(new Set(['sold', 'removed', 'hidden']));
    for (const { steps } of plans) {
      const times = steps.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(market.until);
    }
  });

  it('goes back two years, and is told of in the life of each listing', () => {
    const ages = listings.map(ageOf);
    expect(Math.max(...ages)).toBeGreaterThan(HISTORY_DAYS - 15);
    expect(Math.max(...ages)).toBeLessThanOrEqual(HISTORY_DAYS);
    for (const { life } of listings) expect(life?.length).toBeGreaterThanOrEqual(2);
  });

  it('is sold, mostly, and most sellers say for how much: what they asked or less', () => {
    const sold = listings.filter(({ status }) => status === 'sold');
    expect(sold.length / listings.length).toBeCloseTo(0.72, 1);
    expect(share(sold, ({ soldFor }) => soldFor !== undefined)).toBeCloseTo(0.7, 1);
    for (const { soldFor, price } of sold) expect(soldFor?.amount ?? 0).toBeLessThanOrEqual(price.amount);
  });

  it('has most new listings in autumn', () => {
    const in_ = (months: number[]) =>
      listings.filter(
        (one) => ageOf(one) > 330 && months.includes(new Date(one.publishedAt ?? '').getUTCMonth()),
      ).length;
    expect(in_([8, 9])).toBeGreaterThan(1.3 * in_([0, 1]));
  });

  it('has traits that go out of fashion and others that come, and prices that fall', () => {
    const [old, late] = [
      listings.filter((one) => ageOf(one) > 480),
      listings.filter((one) => ageOf(one) < 300),
    ];
    const spider = shows('python-regius', 'spider');
    expect(share(old, spider)).toBeGreaterThan(1.3 * share(late, spider));
    const clown = shows('python-regius', 'clown');
    const priceOf = (those: ListingState[]) => median(those.filter(clown).map(({ price }) => price.amount));
    expect(priceOf(old)).toBeGreaterThan(1.1 * priceOf(late));
  });

  it('is the same for the same seed', () => {
    const again = aMarket({ size: 6000 });
    expect([0, 3000].map((index) => pastPlanOf(again, index))).toEqual([plans[0], plans[3000]]);
  });
});
