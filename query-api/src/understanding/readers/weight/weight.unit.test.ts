import fc from 'fast-check';
import { expect, test } from 'vitest';
import { understand } from '../../choosing/understand.ts';
import { context, said } from '../../fixtures.ts';
import { weightLabel } from '../../meaning/weight-label.ts';
import { conditionsOfChip } from '../../running/chip-condition.ts';

test.each([
  ['over 1500 grams', { min: 1500 }],
  ['under 2kg', { max: 2000 }],
  ['1.5 kg+', { min: 1500 }],
  ['1500g +', { min: 1500 }],
  ['1,5 kg or more', { min: 1500 }],
  ['at least 1,500 g', { min: 1500 }],
  ['above 1 500 g', { min: 1500 }],
  ['heavier than 3 lbs', { min: 1360.8 }],
  ['max 20 oz', { max: 567 }],
  ['not over 1500 g', { max: 1500 }],
  ['weighing over 900 g', { min: 900 }],
  ['1500-2000 g', { min: 1500, max: 2000 }],
  ['between 900 g and 1.5 kg', { min: 900, max: 1500 }],
  ['from 1 to 2 kg', { min: 1000, max: 2000 }],
  ['über 1500 g', { min: 1500 }],
  ['ueber 1500 Gramm', { min: 1500 }],
  ['mehr als 1.500 g', { min: 1500 }],
  ['ab 1,250 kg', { min: 1250 }],
  ['ab 1.250 kg', { min: 1250 }],
  ['mind. 300g', { min: 300 }],
  ['höchstens 2 Kilo', { max: 2000 }],
  ['unter 500 gr', { max: 500 }],
  ['Gewicht über 1 kg', { min: 1000 }],
  ['zwischen 1 und 2 kg', { min: 1000, max: 2000 }],
  ['300 g oder mehr', { min: 300 }],
  ['plus de 1500 grammes', { min: 1500 }],
  ['menos de 2 kilos', { max: 2000 }],
  ['minder dan 800 gram', { max: 800 }],
])('“%s” is a weight, where an animal is spoken of', (words, value) => {
  const { chips, rest } = understand(`ball python ${words}`, context);
  expect(chips).toMatchObject([{ kind: 'species' }, { kind: 'weight', value, text: words }]);
  expect(rest).toBe('');
});

test('it stands before the animal as well, and beside a price, a group of animals and a place', () => {
  expect(said('over 1500 g 0.1 ball python under $300 near leeds')).toEqual({
    chips: [
      'from 1500 g ← over 1500 g',
      'Female ← 0.1',
      'Ball python ← ball python',
      'up to 300 ← under $300',
      expect.stringContaining('Leeds'),
    ],
    offers: [],
    rest: '',
  });
});

test.each([
  'ball python over 300',
  'ball python under 300 usd',
  'ball python 2.0',
  'ball python under 300 pounds',
  'ball python 1500 g',
  'ball python over 2 years',
  'ball python over 100 cm',
  'heat lamp under 2 kg',
  '5.0 uvb over 10 w',
  'frozen rats under 50 g',
  'substrate over 5 kg',
  'ball python "over 1500 g"',
  'ball python with 100 g + heat mat',
  'ball python over 900 kg',
  'ball python 2000-1500 g',
])('“%s” says no weight', (query) => {
  const { chips, offers } = understand(query, context);
  expect([...chips, ...offers].filter(({ kind }) => kind === 'weight')).toEqual([]);
});

test('what says of no animal that it is one is offered as a weight', () => {
  expect(said('over 1500 g')).toEqual({
    chips: [],
    offers: ['from 1500 g ← over 1500 g'],
    rest: 'over 1500 g',
  });
});

test('a weight, said as its chip says it, is the same weight', () => {
  const grams = fc.integer({ min: 1, max: 499_999 });
  const weights = fc.oneof(
    grams.map((min) => ({ min })),
    grams.map((max) => ({ max })),
    fc.tuple(grams, grams).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) + 1 })),
  );
  fc.assert(
    fc.property(weights, (value) => {
      const { chips } = understand(`ball python ${weightLabel(value)}`, context);
      expect(chips[1]).toMatchObject({ kind: 'weight', value, label: weightLabel(value) });
    }),
  );
});

test('listings fit by their weight in grams', () => {
  const [, chip] = understand('ball python 1-2 kg', context).chips;
  expect(chip && conditionsOfChip(chip)).toEqual([
    { kind: 'number', attribute: 'weightGrams', comparison: '>=', value: 1000 },
    { kind: 'number', attribute: 'weightGrams', comparison: '<=', value: 2000 },
  ]);
  expect(chip?.id).toBe('weight:1000:2000');
});
