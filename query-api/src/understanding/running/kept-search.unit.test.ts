import { expect, test } from 'vitest';
import { understand } from '../choosing/understand.ts';
import { context } from '../fixtures.ts';
import { keptSearch } from './kept-search.ts';

const kept = (understood: boolean) =>
  keptSearch({ q: 'royal python -spider', understand: understood }, ({ query, unit, ...choices }) =>
    understand(query, { ...context, unit }, choices),
  );

test('a saved search leaves out what is denied, whether its words are understood or not', () => {
  const isExcluded = { kind: 'not', condition: { kind: 'values', field: 'traits', values: ['spider'] } };
  expect(kept(true)?.conditions).toContainEqual(isExcluded);
  expect(kept(false)?.conditions).toEqual([isExcluded]);
});
