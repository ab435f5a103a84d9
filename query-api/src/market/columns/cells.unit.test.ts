import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marketDays } from '../../fixtures/market-days.ts';
import { cellsAhead, cellsOf } from './cells.ts';
import { columnsOf } from './day-columns.ts';
import { allAtOnce } from './in-turns.ts';
import { maskOf, type Narrowing } from './narrowing.ts';
import { adderOf, Tally } from './tally.ts';
import { createWords } from './words.ts';

const narrowings: Narrowing[] = [
  {},
  { category: ['food'] },
  { species: ['python-regius'] },
  { country: ['DE'] },
  { trait: [['pied']] },
  { species: ['boa'], trait: [['pied']] },
  { species: ['boa'], trait: [['draco']] },
  { species: ['boa'], country: ['DE'] },
  { trait: [['pied', 'clown']] },
  { species: ['draco'] },
  { species: ['draco'], country: ['DE'] },
  { category: ['food'], species: ['draco'] },
  { category: ['food'], country: ['FR'] },
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

it('is what going through the rows comes to, of any part of the market', () => {
  fc.assert(
    fc.property(
      fc.array(marketDays, { maxLength: 4 }),
      fc.constantFrom(...narrowings),
      (packed, narrowing) => {
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
      },
    ),
  );
});

it('is added up once for as long as a day is the same', () => {
  const words = createWords();
  const [packed] = fc.sample(marketDays, { numRuns: 1, seed: 1 });
  if (packed === undefined) throw new Error('no day');
  const day = columnsOf('2026-03-01', packed, words);
  allAtOnce(cellsAhead([day]));
  expect(cellsOf(day, 'species')).toBe(cellsOf(day, 'species'));
});
