import type { TrendOverview } from '@vivarium/contracts/trends/http/overview.ts';
import { describe, expect, it } from 'vitest';
import {
  activeAnswer,
  breakdownAnswer,
  listedAnswer,
  priceAnswer,
  soldAnswer,
  supplyAnswer,
} from './answers.ts';

const nothing = {
  ...{ listed: 0, sold: 0, removed: 0, active: 0, paid: 0 },
  ...{ medianAsked: null, medianSold: null, medianDaysToSell: null },
};
type Counts = Partial<TrendOverview['totals']>;

/** An overview of so many steps from November on; its totals are those that are said. */
function anOverview(
  steps: readonly Counts[],
  totals: Counts = {},
  interval: 'day' | 'week' | 'month' = 'day',
): TrendOverview {
  return {
    range: { from: '2026-11-01', to: '2026-11-30', interval },
    currency: 'USD',
    series: steps.map((step, i) => {
      const start = `2026-11-${String(i + 1).padStart(2, '0')}`;
      return { ...nothing, ...step, start, partial: false };
    }),
    totals: { ...nothing, ...totals },
  };
}
const listedIn = (counts: readonly number[]) => counts.map((listed) => ({ listed }));

describe('how much came', () => {
  it('names the step with most and how many, and calls it no majority', () => {
    const overview = anOverview(listedIn([3, 9, 4]), { listed: 16 });
    expect(listedAnswer(overview)).toBe('16 new listings; the day with most: November 2, 2026, with 9');
    const weekly = { ...overview, range: { ...overview.range, interval: 'week' as const } };
    expect(listedAnswer(weekly)).toMatch(/the week with most: from November 2, 2026, with 9$/);
  });

  it('names none where it is of few, or where another one has as many', () => {
    expect(listedAnswer(anOverview(listedIn([1, 0, 0]), { listed: 1 }))).toBe('1 new listing');
    expect(listedAnswer(anOverview(listedIn([8, 8, 0]), { listed: 16 }))).toBe('16 new listings');
  });
});

describe('how much was sold', () => {
  const sold = (totals: Counts) => soldAnswer(anOverview([], totals));
  it('is told for every hundred that were listed', () => {
    expect(sold({ sold: 20, listed: 80 })).toBe('20 sold: 25 for every 100 that were listed');
  });

  it('is no share of fewer, nor of few', () => {
    expect(sold({ sold: 20, listed: 2 })).toBe('20 sold, more than the 2 that were listed');
    expect(sold({ sold: 1, listed: 2 })).toBe('1 sold, 2 listed');
    expect(sold({})).toBe('0 sold');
  });
});

describe('how much is on sale', () => {
  const active = (first: number, last: number) =>
    activeAnswer(anOverview([{ active: first }, { active: last }], { active: last }));
  it('is compared with the beginning', () => {
    expect(active(10, 14)).toBe('14 on sale, 40% more than at the beginning');
    expect(active(10, 50)).toBe('50 on sale, up from 10');
    expect(active(10, 5)).toBe('5 on sale, 50% fewer than at the beginning');
  });

  it('is compared by numbers where there were few, and with nothing where there was nothing', () => {
    expect(active(1, 3)).toBe('3 on sale, up from 1');
    expect(active(4, 3)).toBe('3 on sale, down from 4');
    expect(active(0, 3)).toBe('3 on sale, up from 0');
  });
});

describe('what is asked and paid', () => {
  it('is told of sales alone where too little was listed', () => {
    const medianSold = { amount: '80.00', currency: 'USD' };
    expect(priceAnswer(anOverview([], { medianSold }))).toBe('Half were paid more than $80, half less');
    expect(priceAnswer(anOverview([]))).toBe('Prices: too few to tell');
  });
});

describe('what is listed most', () => {
  const row = (value: string, listed: number) => ({ ...nothing, value, label: value, listed });
  const answer = (by: 'species' | 'trait', listed: number, ...items: ReturnType<typeof row>[]) =>
    breakdownAnswer({ items }, { by, listed }, (value) => value);
  it('is who leads', () => {
    expect(answer('species', 20, row('A', 12), row('B', 8))).toBe('A leads, then comes B');
    expect(answer('species', 12, row('A', 12))).toBe('All of it is A');
  });

  it('is nobody where it is few of each', () => {
    expect(answer('trait', 8, row('Banana', 2), row('Clown', 2), row('Fire', 2))).toBe(
      'No more than 2 of any',
    );
  });

  it('is not all of it where others have no species or trait at all', () => {
    expect(answer('trait', 20, row('Clown', 3), row('Pied', 0))).toBe('Clown: 3 of 20');
    expect(answer('trait', 20)).toBe('None of the 20 new listings names a trait');
    expect(answer('species', 1)).toBe('The one new listing is of no species');
  });

  it('is nothing where nothing came, whatever is on sale', () => {
    expect(answer('species', 0, row('A', 0))).toBe('Nothing was listed');
  });
});

it('names places so that no article is needed', () => {
  const rows = [
    { name: 'United States', active: 42 },
    { name: 'Germany', active: 10 },
  ];
  expect(supplyAnswer(rows, 100)).toBe('United States first, with 42% of what is on sale, then Germany');
  expect(supplyAnswer(rows.slice(0, 1), 42)).toBe('All of what is on sale: United States');
});
