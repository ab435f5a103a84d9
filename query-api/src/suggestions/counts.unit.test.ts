import { allSpeciesCombinations } from '@vivarium/catalogue/combinations/index.ts';
import { expect, test } from 'vitest';
import { clauseOf } from '../search/condition.ts';
import { understand } from '../understanding/choosing/understand.ts';
import { context } from '../understanding/fixtures.ts';
import { chipConditions } from '../understanding/running/chip-condition.ts';
import { countsBody, readCounts } from './counts.ts';

test('counts are kept by what they are of, those of a gene added up', () => {
  const counts = readCounts({
    category: {
      buckets: [{ key: 'enclosure', doc_count: 5, inner: { buckets: [{ key: 'rack', doc_count: 2 }] } }],
    },
    species: {
      buckets: [
        {
          key: 'python-regius',
          doc_count: 9,
          inner: {
            buckets: [
              { key: 'pied:visual', doc_count: 3 },
              { key: 'pied:het', doc_count: 4 },
            ],
          },
        },
      ],
    },
    combinations: { buckets: { 'combination python-regius killer-bee': { doc_count: 1 } } },
  });
  expect(Object.fromEntries(counts)).toEqual({
    'category enclosure': 5,
    'category enclosure rack': 2,
    'species python-regius': 9,
    'trait python-regius pied': 7,
    'trait python-regius pied visual': 3,
    'trait python-regius pied het': 4,
    'combination python-regius killer-bee': 1,
  });
});

test('a combination is counted by its species and all its parts', () => {
  const parts = [
    { genes: ['albino'], zygosity: 'visual' as const },
    { genes: ['axanthic-vpi', 'axanthic-tsk'], zygosity: 'visual' as const },
  ];
  const snow = { slug: 'snow', name: 'Snow', otherNames: [], parts };
  const { aggs } = countsBody([{ species: 'python-regius', combinations: [snow] }]);
  expect(aggs?.combinations).toEqual({
    filters: {
      filters: {
        'combination python-regius snow': {
          bool: {
            filter: [
              { terms: { species: ['python-regius'] } },
              { terms: { traitZygosity: ['albino:visual'] } },
              { terms: { traitZygosity: ['axanthic-vpi:visual', 'axanthic-tsk:visual'] } },
            ],
          },
        },
      },
    },
  });
});

test('a blue-eyed leucistic is counted as it is found: a lesser mojave is one too', () => {
  const { filters } = countsBody(allSpeciesCombinations).aggs?.combinations?.filters ?? {};
  const [chip] = understand('BluEL', context).chips;
  if (chip?.kind !== 'combination' || filters === undefined || Array.isArray(filters))
    throw new Error('no such combination is known');
  const filter = filters[`combination python-regius ${chip.value.combination}`];
  expect(filter).toEqual({ bool: { filter: chipConditions(chip).map(clauseOf) } });
  expect(JSON.stringify(filter)).toContain('mojave:visual');
});
