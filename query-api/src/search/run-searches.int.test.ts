import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { chipConditions } from '../understanding/running/chip-condition.ts';
import { everything, type ListingSearch } from './listing-search.ts';
import { createRunSearches } from './run-searches.ts';
import { createVocabulary } from './vocabulary.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put(
    'listings',
    Array.from({ length: 6 }, () => aListing()),
  );
});
afterAll(() => sandbox?.remove());

test('whether there is enough of a text is told by what it means too, which may differ within one request', async () => {
  const run = createRunSearches(sandbox.elasticsearch, sandbox.alias('listings'), createVocabulary([]));
  const words = ['pthon'];
  const asText: ListingSearch = { ...everything, words, spelling: 'auto', size: 1 };
  const isPython = chipConditions({ kind: 'species', value: 'python-regius' });
  const withMeaning: ListingSearch = { ...asText, meant: [{ words, conditions: isPython }] };
  const [meant, typed] = await run([withMeaning, asText]);
  expect([meant?.spelling, typed?.spelling]).toEqual(['exact', 'fuzzy']);
});
