import type { MarketDay } from '@vivarium/contracts/trends/market-day.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsOf } from './cells.ts';
import { columnsOf } from './day-columns.ts';
import { maskOf, type Narrowing } from './narrowing.ts';
import { adderOf, Tally } from './tally.ts';
import { createWords } from './words.ts';

const vocabulary = [
  'live-animal',
  'food',
  'python-regius',
  'boa',
  'US',
  'DE',
  'pied:visual',
  'pied:het',
  'clown:visual',
];
const word = (from: number, to: number) => fc.integer({ min: from, max: to });
const kind = fc
  .tuple(word(0, 1), word(2, 3), word(4, 5), fc.constant(-1), fc.constant(-1), fc.uniqueArray(word(6, 8)))
  .map(([category, species, country, sex, stage, traits]) => [
    category,
    species,
    country,
    sex,
    stage,
    ...traits,
  ]);
const rows = fc.array(fc.nat(3), { maxLength: 20 });
const value = fc.integer({ min: 1, max: 9 });
const days: fc.Arbitrary<MarketDay> = fc
  .tuple(
    fc.array(kind, { minLength: 4, maxLength: 4 }),
    rows,
    rows,
    rows,
    rows,
    rows,
    fc.array(value, { minLength: 60, maxLength: 60 }),
  )
  .map(([kinds, listed, sold, removed, opened, closed, values]) => ({
    words: vocabulary,
    kinds,
    listed: { kind: listed, asked: listed.map((_, i) => values[i] ?? 1), sold: listed.map((_, i) => i % 2) },
    sold: {
      kind: sold,
      paid: sold.map((_, i) => (i % 3 === 0 ? null : (values[20 + i] ?? 1))),
      took: sold.map((_, i) => 86_400_000 * (values[40 + i] ?? 1)),
    },
    removed: { kind: removed },
    opened: { kind: opened },
    closed: { kind: closed },
  }));
const narrowings: Narrowing[] = [
  {},
  { category: ['food'] },
  { species: ['python-regius'] },
  { country: ['DE'] },
  { trait: [['pied']] },
  { species: ['draco'] },
];

const told = (tally: Tally, moved: number) => ({
  ...{
    moved,
    listed: tally.listed,
    soldOfListed: tally.soldOfListed,
    sold: tally.sold,
    removed: tally.removed,
  },
  asked: [0, 0.25, 0.5, 1].map((share) => tally.asked.percentile(share)),
  paid: [0.25, 0.5].map((share) => tally.paid.percentile(share)),
  days: tally.days.percentile(0.5),
});

it('is what going through the rows comes to, of any part that one word or none narrows', () => {
  fc.assert(
    fc.property(fc.array(days, { maxLength: 4 }), fc.constantFrom(...narrowings), (packed, narrowing) => {
      const words = createWords();
      const market = packed.map((one, i) => columnsOf(`2026-03-0${i + 1}`, one, words));
      const [fast, slow] = [new Tally(), new Tally()];
      let [movedFast, movedSlow] = [0, 0];
      const addDay = adderOf(narrowing, words);
      const maskOn = maskOf(narrowing, words);
      for (const day of market) {
        movedFast += addDay(day, fast);
        const mask = maskOn(day);
        slow.add(day, mask);
        for (const [table, sign] of [
          [day.opened, 1],
          [day.closed, -1],
        ] as const)
          for (const one of table.kind) movedSlow += sign * (mask === undefined ? 1 : (mask[one] ?? 0));
      }
      expect(told(fast, movedFast)).toEqual(told(slow, movedSlow));
    }),
  );
});

it('is added up once for as long as a day is the same', () => {
  const words = createWords();
  const [packed] = fc.sample(days, { numRuns: 1, seed: 1 });
  if (packed === undefined) throw new Error('no day');
  const day = columnsOf('2026-03-01', packed, words);
  expect(cellsOf(day, 'species')).toBe(cellsOf(day, 'species'));
});
