import { allCategories } from '@vivarium/catalogue/categories.ts';
import { listingEventSchema } from '@vivarium/contracts/listings/events.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { isAnimal } from '@vivarium/contracts/listings/state.ts';
import { describe, expect, it } from 'vitest';
import { traded } from '../market/market.ts';
import { mayBeSoldIn } from '../market/trade-rules.ts';
import { aMarket } from '../market-of-tests.ts';
import { commandsOf } from './commands.ts';
import { eventsOfPlan } from './happenings.ts';
import { planOf } from './plan.ts';

const market = aMarket({ size: 4000 });
const plans = Array.from({ length: market.size }, (_, index) => planOf(market, index));
const histories = plans.map(eventsOfPlan);
const listings = histories.flatMap((events): ListingState[] => {
  const last = events.at(-1);
  return last === undefined ? [] : [last.data.listing];
});
const animals = listings.filter(isAnimal);
const bodies = plans.map(({ steps: [first] }) => (first?.kind === 'create' ? first.body : undefined));
const share = (isSo: (listing: ListingState) => boolean) => listings.filter(isSo).length / listings.length;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const has = (slug: string, gene?: string) => (listing: (typeof animals)[number]) =>
  listing.attributes.species === slug &&
  (gene === undefined
    ? listing.attributes.traits.length === 0
    : listing.attributes.traits.some((trait) => trait.gene === gene && trait.zygosity === 'visual'));
const pricesOf = (fits: (listing: (typeof animals)[number]) => boolean) =>
  animals.filter(fits).map(({ price }) => price.amount);

describe('the listings of the demo', () => {
  it('are the same for the same seed, and others for another', () => {
    const again = aMarket({ size: 4000 });
    expect([0, 777, 3999].map((index) => planOf(again, index))).toEqual([plans[0], plans[777], plans[3999]]);
    expect(planOf(aMarket({ size: 4000, seed: 'other' }), 777)).not.toEqual(plans[777]);
  });

  it('are all accepted by the decisions of the write side, as events that fit their schema', () => {
    for (const events of histories.slice(0, 400))
      for (const event of events) expect(listingEventSchema.safeParse(event).error).toBeUndefined();
    expect(histories).toHaveLength(4000);
  });

  it('never are later than the present of the market, nor out of order', () => {
    for (const { steps } of plans) {
      const times = steps.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)).toBeLessThan(market.until);
    }
  });

  it('have ids of their own', () => {
    expect(new Set(plans.map(({ id }) => id)).size).toBe(4000);
  });

  it('are of animals, mostly, and of every category', () => {
    expect(share(isAnimal)).toBeCloseTo(0.85, 1);
    expect(new Set(listings.map(({ category }) => category))).toEqual(
      new Set(allCategories.map(({ slug }) => slug)),
    );
  });

  it('are in the states that a market is in', () => {
    expect(share(({ status }) => status === 'active')).toBeCloseTo(0.8, 1);
    expect(share(({ status }) => status === 'sold')).toBeGreaterThan(0.09);
    for (const status of ['draft', 'hidden', 'removed'] as const)
      expect(share((listing) => listing.status === status)).toBeGreaterThan(0.01);
  });

  it('are of nearly all species, the ball python before all others', () => {
    const bySpecies = Map.groupBy(animals, ({ attributes }) => attributes.species);
    expect(bySpecies.size).toBeGreaterThan(traded.length * 0.85);
    const [top] = [...bySpecies].toSorted(([, a], [, b]) => b.length - a.length);
    expect(top?.[0]).toBe('python-regius');
  });

  it('cost more with a clown than without, and grown than new-born', () => {
    const ball = 'python-regius';
    expect(median(pricesOf(has(ball, 'clown')))).toBeGreaterThan(2 * median(pricesOf(has(ball))));
    const hatchling = median(pricesOf((a) => has(ball)(a) && a.attributes.lifeStage !== 'adult'));
    expect(median(pricesOf((a) => has(ball)(a) && a.attributes.lifeStage === 'adult'))).toBeGreaterThan(
      hatchling,
    );
    const proven = median(pricesOf(({ attributes }) => attributes.provenBreeder === true));
    expect(proven).toBeGreaterThan(
      median(pricesOf(({ attributes }) => attributes.lifeStage === 'hatchling')),
    );
  });

  it('keep to the law of the seller’s country', () => {
    for (const { location, attributes } of animals)
      expect(mayBeSoldIn(location.country, attributes.species ?? '')).toBe(true);
    const australian = animals.filter(({ location }) => location.country === 'AU');
    expect(australian.length).toBeGreaterThan(20);
    for (const { attributes } of australian) expect(attributes.origin).toBe('captive_bred');
  });

  it('say each something of their own, in clean sentences', () => {
    const texts = bodies.map((body) => body?.description ?? '');
    const long = texts.filter((text) => text.length > 90);
    expect(new Set(long).size / long.length).toBeGreaterThan(0.98);
    for (const body of bodies) {
      for (const text of [body?.title ?? '', body?.description ?? ''])
        expect(text).not.toMatch(/undefined|NaN|[<>{}|]| [,.]|\.\.| {2}|^\s|\s$/);
      expect(body?.title.length).toBeLessThanOrEqual(255);
    }
  });
});

describe('the commands of the demo', () => {
  it('come in order of time, each step once and in its turn', () => {
    const small = aMarket({ size: 300 });
    const commands = [...commandsOf(small)];
    const times = commands.map(({ step }) => step.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const byListing = Map.groupBy(commands, ({ plan }) => plan.index);
    expect(byListing.size).toBe(300);
    for (const [index, ofOne] of byListing)
      expect(ofOne.map(({ step }) => step)).toEqual(planOf(small, index).steps);
  });
});
