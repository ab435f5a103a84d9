import { isAnimal, type ListingState } from '@vivarium/contracts/listings/state.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import type { TrendBreakdown, TrendOverview } from '@vivarium/contracts/trends/http/overview.ts';
import type { PriceGuide } from '@vivarium/contracts/trends/http/price-guide.ts';
import type { Supply } from '@vivarium/contracts/trends/http/supply.ts';
import { rollDays } from '@vivarium/projector/market-days/roll-days.ts';
import { evolveMarketFact } from '@vivarium/projector/read-models/market/evolve.ts';
import type { MarketFact } from '@vivarium/projector/read-models/market/market-fact.ts';
import { openSandbox, type Sandbox } from '@vivarium/query-api/fixtures/sandbox.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMarket, lastListingEvents, listingDocuments } from '../demo/documents.ts';
import { endOfPlan } from '../demo/timeline/happenings.ts';
import { pastPlanOf } from '../demo/timeline/history.ts';
import { type Counted, countedIn, dollars, isOf, percentileOf } from './brute-force.ts';

const PRESENT = 1500;
const PAST = 3500;
const until = new Date();
const to = until.toISOString().slice(0, 10);

let sandbox: Sandbox;
let listings: ListingState[];
let facts: MarketFact[];

beforeAll(async () => {
  sandbox = await openSandbox();
  const market = demoMarket({ seed: 'trends', listings: PRESENT, until });
  const past = Array.from({ length: PAST }, (_, index) => endOfPlan(pastPlanOf(market, index)).event);
  const events = [...lastListingEvents(market), ...past];
  listings = events.map(({ data }) => data.listing);
  facts = events.flatMap((event) => evolveMarketFact(undefined, event) ?? []);
  for (const some of chunksOf([...listingDocuments(market)], 250)) await sandbox.put('listings', some);
  for (const some of chunksOf(facts, 1000)) await sandbox.put('market', some);
  await rollDays(sandbox.elasticsearch, sandbox.prefix);
  // Two years of days are counted.
}, 180_000);
afterAll(() => sandbox.remove());

const amount = (money: { amount: string } | null) => (money === null ? null : Number(money.amount));

/** The numbers of an answer, to compare: money to the cent, days to a hundredth. */
function told(counts: TrendOverview['totals']): Counted {
  const { medianAsked, medianSold, listed, sold, removed, active, paid, medianDaysToSell } = counts;
  return {
    ...{ listed, sold, removed, active, paid, medianDaysToSell },
    medianAsked: amount(medianAsked),
    medianSold: amount(medianSold),
  };
}
const hundredths = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
function expected(counted: Counted): Counted {
  return {
    ...counted,
    medianAsked: hundredths(counted.medianAsked),
    medianSold: hundredths(counted.medianSold),
    medianDaysToSell: hundredths(counted.medianDaysToSell),
  };
}
/** Money is rounded from the one number, and the other from what that was made of: a cent may lie between. */
function expectSame(counts: TrendOverview['totals'], counted: Counted): void {
  const [one, other] = [told(counts), expected(counted)];
  for (const key of ['medianAsked', 'medianSold', 'medianDaysToSell'] as const) {
    if (other[key] === null) expect(one[key]).toBeNull();
    else expect(Math.abs((one[key] ?? Number.NaN) - other[key])).toBeLessThan(0.0101);
    one[key] = other[key] = null;
  }
  expect(one).toEqual(other);
}

const overview = (query: string) => sandbox.read<TrendOverview>(`/trends/overview?${query}`);
const guide = (query: string) => sandbox.read<PriceGuide>(`/trends/price-guide?${query}`);
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('the overview, against what the write stores hold', () => {
  it.each(['day', 'week', 'month'])('counts the whole market by %s', async (interval) => {
    const from = interval === 'day' ? dayBefore(dayBefore(to)).slice(0, 8).concat('01') : '2024-12-15';
    const { series, totals } = await overview(`from=${from}&to=${to}&interval=${interval}`);
    expectSame(totals, countedIn(listings, { from, to }));
    series.forEach((point, i) => {
      const start = i === 0 ? from : point.start;
      const next = series[i + 1]?.start;
      expectSame(point, countedIn(listings, { from: start, to: next === undefined ? to : dayBefore(next) }));
    });
    expect(totals.listed).toBeGreaterThan(0);
  });

  it('counts a time that is over', async () => {
    const days = { from: '2026-03-03', to: '2026-09-17' };
    const { totals } = await overview(`from=${days.from}&to=${days.to}`);
    expectSame(totals, countedIn(listings, days));
  });

  it('is narrowed by category, species, traits and countries, as the search is', async () => {
    const from = '2025-06-01';
    const query = `from=${from}&category=live-animal&species=python-regius&trait=pied&country=US,DE`;
    const those = listings.filter(
      (one) => isOf(one, 'python-regius', ['pied']) && ['US', 'DE'].includes(one.location.country),
    );
    const { totals } = await overview(query);
    expectSame(totals, countedIn(those, { from, to }));
    expect(totals.listed).toBeGreaterThan(5);
  });

  it('breaks down into rows that add up', async () => {
    const from = '2025-06-01';
    const { items } = await sandbox.read<TrendBreakdown>(`/trends/breakdown?by=species&from=${from}`);
    expect(items.length).toBeGreaterThan(20);
    for (const row of items) {
      const those = listings.filter((one) => isAnimal(one) && one.attributes.species === row.value);
      expectSame(row, countedIn(those, { from, to }));
    }
  });
});

describe('what is on sale, beside the search page', () => {
  it.each([
    '',
    'category=live-animal',
    'species=python-regius',
    'species=python-regius&trait=pied',
    'species=python-regius&trait=pied:visual&country=US',
    'category=food,enclosure&country=DE,US',
  ])('is as much: %s', async (query) => {
    const { totals } = await overview(`to=${to}&${query}`);
    const { total } = await sandbox.read<{ total: number }>(`/listings?limit=1&${query}`);
    expect(totals.active).toBe(total);
    expect(total).toBeGreaterThan(0);
  });
});

describe('where what is on sale is, against what the write stores hold', () => {
  const supply = (query: string) => sandbox.read<Supply>(`/trends/supply?${query}`);
  const keyOf = (country: string, region: string | null | undefined) => `${country} ${region ?? ''}`;

  it.each([
    ['by=country', undefined, false],
    ['by=region', undefined, true],
    ['by=region&species=python-regius&country=US', 'US', true],
    ['species=python-regius', undefined, false],
  ])(
    'counts each cell, and all of them together as the search does: %s',
    async (query, country, byRegion) => {
      const those = listings.filter(
        (one) =>
          one.status === 'active' &&
          (country === undefined || one.location.country === country) &&
          (!query.includes('python') || isOf(one, 'python-regius', [])),
      );
      const cells = Map.groupBy(those, ({ location }) =>
        keyOf(location.country, byRegion ? location.region : null),
      );
      const { total, items } = await supply(query);
      expect(total).toBe(those.length);
      const told = items.map((cell) => [keyOf(cell.country, cell.region), cell.active] as const);
      expect(new Map(told)).toEqual(new Map([...cells].map(([key, all]) => [key, all.length])));
      const words = query.replace(/by=\w+&?/, '');
      expect(total).toBe((await sandbox.read<{ total: number }>(`/listings?limit=1&${words}`)).total);
      const [most] = items;
      const lats = (cells.get(keyOf(most?.country ?? '', most?.region)) ?? []).map(
        ({ location }) => location.lat,
      );
      expect(most?.centre.lat).toBeCloseTo(lats.reduce((sum, lat) => sum + lat, 0) / lats.length, 1);
    },
  );
});

describe('the price guide, against what the write stores hold', () => {
  it.each([
    ['species=python-regius', 'python-regius', []],
    ['species=python-regius&trait=pied', 'python-regius', ['pied']],
    ['species=python-regius&trait=pied&trait=clown', 'python-regius', ['pied', 'clown']],
    ['species=eublepharis-macularius', 'eublepharis-macularius', []],
  ])('of %s', async (query, species, genes) => {
    const those = listings.filter((one) => isOf(one, species, genes) && one.publishedAt !== null);
    const asked = those.map(({ price }) => dollars(price));
    const sold = those.filter(({ status }) => status === 'sold');
    const paid = sold.flatMap(({ soldFor }) => (soldFor === undefined ? [] : dollars(soldFor)));
    const answer = await guide(query);
    expect(answer.counts).toMatchObject({ listed: those.length, sold: sold.length, paid: paid.length });
    for (const [spread, values] of [
      [answer.asked, asked],
      [answer.sold, paid],
    ] as const) {
      if (values.length < 5) {
        expect(spread).toBeNull();
        continue;
      }
      expect(spread?.n).toBe(values.length);
      [spread?.p25, spread?.median, spread?.p75].forEach((money, i) => {
        const share = [0.25, 0.5, 0.75][i] ?? 0;
        expect(Math.abs(Number(money?.amount) - (percentileOf(values, share) ?? 0))).toBeLessThan(0.0101);
      });
    }
    expect(answer.sellThrough).toBe(those.length < 5 ? null : sold.length / those.length);
    expect(answer.enoughData).toBe(asked.length >= 5);
    expect(answer.months).toHaveLength(25);
  });

  it('says that it does not know, where there are fewer than five', async () => {
    const rare = [
      ...new Set(listings.flatMap((one) => (isAnimal(one) ? (one.attributes.species ?? []) : []))),
    ].find(
      (species) => listings.filter((one) => isOf(one, species, []) && one.publishedAt !== null).length < 5,
    );
    expect(await guide(`species=${rare}`)).toMatchObject({
      asked: null,
      sold: null,
      daysToSell: null,
      sellThrough: null,
      enoughData: false,
    });
  });

  it('tells of exactly one combination when that is asked for', async () => {
    const exact = listings.filter(
      (one) =>
        isOf(one, 'python-regius', ['pied']) &&
        one.publishedAt !== null &&
        isAnimal(one) &&
        one.attributes.traits.map(({ gene, zygosity }) => `${gene}:${zygosity}`).join() === 'pied:visual',
    );
    const { counts } = await guide('species=python-regius&trait=pied:visual&exact=true');
    expect(counts.listed).toBe(exact.length);
    expect(exact.length).toBeGreaterThan(0);
  });
});

describe('what single genes suggest', () => {
  const GENES = [
    'pastel',
    'clown',
    'pied',
    'banana',
    'mojave',
    'enchi',
    'yellow-belly',
    'black-pastel',
    'spider',
    'lesser',
  ];

  it('stands beside what is asked for a combination, with how far it is off, and nowhere else', async () => {
    const { byGenes } = await guide('species=python-regius&trait=pastel&trait=clown');
    expect(byGenes?.error).toBeLessThan(0.5);
    expect(byGenes?.heldOut).toBeGreaterThan(10);
    // Of a handful of animals one may be far off; what is suggested for combinations as a whole may not.
    const ratios: number[] = [];
    for (const [i, one] of GENES.entries())
      for (const other of GENES.slice(i + 1)) {
        const { asked, byGenes } = await guide(`species=python-regius&trait=${one}&trait=${other}`);
        const [median, suggested] = [amount(asked?.median ?? null), amount(byGenes?.suggested ?? null)];
        if (median !== null && suggested !== null) ratios.push(suggested / median);
      }
    expect(ratios.length).toBeGreaterThan(3);
    expect(percentileOf(ratios, 0.5)).toBeGreaterThan(1 / 2);
    expect(percentileOf(ratios, 0.5)).toBeLessThan(2);
    expect((await guide('species=python-regius&trait=clown')).byGenes).toBeNull();
  });
});

describe('a rebuild', () => {
  // The order of values is told apart by what remembers answers, and means the same.
  const questions = (one: string, other: string) => [
    `/trends/overview?from=2024-12-15&interval=month&country=${one},${other}`,
    `/trends/breakdown?by=species&from=2025-06-01&country=${one},${other}`,
    `/trends/breakdown?by=trait&from=2025-06-01&country=${one},${other}`,
    `/trends/price-guide?species=python-regius&trait=pied&country=${one},${other}`,
  ];
  const answers = (paths: readonly string[]) => Promise.all(paths.map((path) => sandbox.read(path)));

  it('of the facts, in another order, and of their days gives the same numbers', async () => {
    const before = await answers(questions('US', 'DE'));
    await sandbox.moveTo('market', 'v2');
    const again = facts.toReversed();
    for (const some of chunksOf(again, 1000)) await sandbox.put('market', some);
    expect(await rollDays(sandbox.elasticsearch, sandbox.prefix)).toBeGreaterThan(700);
    expect(await answers(questions('DE', 'US'))).toEqual(before);
  }, 180_000);
});

describe('a question about trends that means nothing', () => {
  it.each([
    ['/trends/overview?from=2026-05-01&to=2026-04-01', 'from'],
    ['/trends/overview?to=2199-01-01', 'to'],
    ['/trends/overview?from=1800-01-01', 'from'],
    ['/trends/overview?from=yesterday', 'from'],
    ['/trends/overview?from=2018-01-01&interval=day', 'interval'],
    ['/trends/overview?interval=hour', 'interval'],
    ['/trends/overview?species=draco-draco', 'species'],
    ['/trends/overview?category=dragons', 'category'],
    ['/trends/overview?species=eublepharis-macularius&trait=pied', 'trait'],
    ['/trends/overview?trait=no-such-gene', 'trait'],
    ['/trends/overview?country=XX', 'country.0'],
    ['/trends/overview?currency=XAU', 'currency'],
    ['/trends/breakdown?by=seller', 'by'],
    ['/trends/supply?by=town', 'by'],
    ['/trends/supply?species=draco-draco', 'species'],
    ['/trends/price-guide', 'species'],
    ['/trends/price-guide?species=draco-draco', 'species'],
    ['/trends/price-guide?species=python-regius&trait=tremper-albino', 'trait'],
    ['/trends/price-guide?species=python-regius&sex=both', 'sex.0'],
    ['/trends/price-guide?species=python-regius&trait=pied&exact=true', 'trait'],
  ])('is refused with its name: %s', async (path, name) => {
    const response = await sandbox.get(path);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; details: { path: string }[] } };
    expect(error.code).toBe('invalid_request');
    expect(error.details.map((detail) => detail.path)).toEqual([name]);
  });
});
