import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { isElasticsearchOutage } from '@vivarium/platform/elasticsearch/is-outage.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { aSavedSearch } from '../fixtures/saved-search-events.ts';
import { openUnderstanding } from '../open-understanding.ts';
import { scratch } from './scratch.ts';
import { standingIndexName, standingSearches } from './standing-index.ts';
import { standingOf } from './standing-of.ts';

const { understandWords } = openUnderstanding();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

/** @returns whether what fails is put back for as long as it takes, and not given up. */
const isPutBack = (failing: Promise<unknown>) => failing.then(() => 'done', isElasticsearchOutage);

it('puts back what is to be written to an index of saved searches that has gone, or asked of one that is another', async () => {
  const { elasticsearch, prefix } = sandbox;
  const [ours, others] = [standingSearches(elasticsearch, prefix), standingSearches(elasticsearch, prefix)];
  await ours.prepare();
  const search = standingOf(aSavedSearch(), understandWords);
  const asked = [{ asking: { listing: aListing(), at: new Date().toISOString() } }];
  await ours.put([search]);
  expect(await isPutBack(ours.candidates(asked, 10))).toBe('done');
  await elasticsearch.indices.delete({ index: standingIndexName(prefix) });
  expect(await isPutBack(ours.put([search]))).toBe(true);
  expect(await isPutBack(ours.candidates(asked, 10))).toBe(true);
  await others.prepare();
  expect(await isPutBack(ours.candidates(asked, 10))).toBe(true);
  expect(await isPutBack(ours.setFilled())).toBe(true);
  expect(await isPutBack(others.candidates(asked, 10))).toBe('done');
});

it('puts back what is asked in a scratch index that has gone, and makes another one for the next time', async () => {
  const { elasticsearch, prefix } = sandbox;
  const ask = scratch(elasticsearch, { prefix, listings: sandbox.alias('listings'), newId: newUuidV7 });
  const questions = [{ listing: aListing(), filter: [{ term: { species: 'python-regius' } }] }];
  expect(await isPutBack(ask(questions))).toBe('done');
  const made = await elasticsearch.indices.get({ index: `${prefix}alert-scratch-*` });
  await elasticsearch.indices.delete({ index: Object.keys(made).join() });
  expect(await isPutBack(ask(questions))).toBe(true);
  expect(await isPutBack(ask(questions))).toBe('done');
});
