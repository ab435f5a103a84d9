import { expect, test } from 'vitest';
import { readCounts } from './counts.ts';

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
  });
  expect(Object.fromEntries(counts)).toEqual({
    'category enclosure': 5,
    'category enclosure rack': 2,
    'species python-regius': 9,
    'trait python-regius pied': 7,
    'trait python-regius pied visual': 3,
    'trait python-regius pied het': 4,
  });
});
