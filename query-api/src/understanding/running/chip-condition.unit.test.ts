import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../search/condition.ts';
import { understand } from '../choosing/understand.ts';
import { context } from '../fixtures.ts';
import { chipConditions, conditionsOfChip } from './chip-condition.ts';

const conditionsOf = (query: string, currency?: Currency) =>
  understand(query, context).chips.flatMap((chip): Condition[] => chipConditions(chip, currency));
const values = (field: string, value: string) => ({ kind: 'values', field, values: [value] });
const price = (comparison: string, value: number) => ({
  kind: 'number',
  attribute: 'price',
  comparison,
  value,
});

test.each([
  ['royal python', values('species', 'python-regius')],
  ['female', values('sex', 'female')],
  ['subadult', values('lifeStage', 'subadult')],
  ['wild caught', values('origin', 'wild_caught')],
  ['proven breeder', { kind: 'provenBreeder' }],
  ['enclosure', values('category', 'enclosure')],
])('“%s” narrows by its own attribute', (query, condition) => {
  expect(conditionsOf(query)).toEqual([condition]);
});

test.each([
  ['clown', 'clown:visual'],
  ['het clown', 'clown:het'],
  ['poss het clown', 'clown:possible_het'],
  ['super pastel', 'pastel:super'],
])('“%s” is that zygosity and no other', (query, value) => {
  expect(conditionsOf(query)).toEqual([values('traitZygosity', value)]);
});

test('a stated chance must be met or exceeded: 66% het is not 50%', () => {
  const [condition] = conditionsOf('66% het clown');
  expect(condition).toMatchObject({ kind: 'values', field: 'traitChances' });
  const asked = condition?.kind === 'values' ? condition.values : [];
  expect(['clown:50', 'clown:66', 'clown:75'].map((one) => asked.includes(one))).toEqual([false, true, true]);
});

test('a combination is its species and all its parts, each by any of its genes', () => {
  expect(conditionsOf('killer bee')).toEqual([
    values('species', 'python-regius'),
    values('traitZygosity', 'pastel:super'),
    values('traitZygosity', 'spider:visual'),
  ]);
  expect(conditionsOf('blazing blizzard leo')[1]).toEqual({
    kind: 'values',
    field: 'traitZygosity',
    values: ['tremper-albino:visual', 'bell-albino:visual', 'rainwater-albino:visual'],
  });
});

test('prices narrow at the ends that are said, in the currency that is said or the reader’s', () => {
  expect(conditionsOf('under $300')).toEqual([price('<=', 300)]);
  expect(conditionsOf('200-400 €')).toEqual(
    [price('>=', 200), price('<=', 400)].map((bound) => ({ ...bound, currency: 'EUR' })),
  );
  expect(conditionsOf('under 300', 'EUR')).toEqual([{ ...price('<=', 300), currency: 'EUR' }]);
  expect(conditionsOf('under 300 usd', 'EUR')).toEqual([price('<=', 300)]);
});

test('a place is a circle in metres', () => {
  expect(conditionsOf('within 50 miles of Leeds')).toEqual([
    { kind: 'within', point: { lat: 53.796, lng: -1.548 }, metres: 80_470 },
  ]);
});

test('two copies are one each of two alleles, too: a BEL is a super mojave or a lesser mojave', () => {
  const [species, part] = conditionsOf('BluEL');
  expect(species).toEqual(values('species', 'python-regius'));
  if (part?.kind !== 'any') throw new Error('there is one way only');
  const [alone, ...together] = part.of;
  expect(alone).toEqual({
    ...values('traitZygosity', ''),
    values: ['mojave:super', 'lesser:super', 'butter:super', 'russo:super'],
  });
  expect(together).toHaveLength(6);
  expect(together).toContainEqual({
    kind: 'all',
    of: [values('traitZygosity', 'mojave:visual'), values('traitZygosity', 'lesser:visual')],
  });
});

describe('the name of two alleles, denied', () => {
  const denied = (query: string) =>
    understand(query, context).chips.flatMap((chip) => (chip.excluded === true ? [chip] : []));

  test.each([
    ['corn snake no ultramel', 'pantherophis-guttatus', ['amel', 'ultra']],
    ['boa no paradigm', 'boa-imperator', ['boawoman-caramel', 'sharp-albino']],
    ['ball python no candino', 'python-regius', ['albino', 'candy']],
    ['bp no 8-ball', 'python-regius', ['black-pastel', 'cinnamon']],
  ])('leaves out who has both, and nobody who has one: %s', (query, species, alleles) => {
    const all = denied(query).flatMap((chip) => conditionsOfChip(chip));
    const of = [
      values('species', species),
      ...alleles.map((gene) => values('traitZygosity', `${gene}:visual`)),
    ];
    expect(all).toEqual([{ kind: 'not', condition: { kind: 'all', of: expect.arrayContaining(of) } }]);
  });

  test('is called as it is said, by an id that can be sent back', () => {
    const [chip] = denied('bp no 8-ball');
    expect(chip).toMatchObject({
      id: 'not:combination:python-regius:8-ball',
      label: expect.stringMatching(/^not 8-Ball \(/),
    });
    expect(understand('bp no 8-ball', context, { without: [chip?.id ?? ''] }).chips).toHaveLength(1);
  });

  test('leaves out nothing where the name says more than the genes that it shows', () => {
    expect(denied('leopard gecko no aptor')).toEqual([]);
    expect(denied('leopard gecko no shtct')).toEqual([]);
  });
});
