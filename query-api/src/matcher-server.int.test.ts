import { subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MatchingSandbox, openMatchingSandbox } from './fixtures/matching-sandbox.ts';
import { aSavedSearch, aSavedSearchEvent, savedSearchDocument } from './fixtures/saved-search-events.ts';

let sandbox: MatchingSandbox;
beforeAll(async () => {
  sandbox = await openMatchingSandbox();
});
afterAll(() => sandbox.remove());

/** A matcher of before, which reads all there is and writes none of it where the new one looks. */
const anOldMatcherTakesAll = () =>
  sandbox.takeAll('matcher', [
    subjectsOf('saved_search', sandbox.prefix),
    subjectsOf('listing.published', sandbox.prefix),
  ]);

test('an index that is filled anew knows what matchers of before have taken and the read model has not heard of', async () => {
  const { publish, standing } = sandbox;
  const [known, paused, unknown, removed] = [aSavedSearch(), aSavedSearch(), aSavedSearch(), aSavedSearch()];
  await sandbox.put('saved-searches', [known, paused, removed].map(savedSearchDocument));
  await publish(aSavedSearchEvent('changed', { ...paused, version: 2, paused: true }));
  await publish(aSavedSearchEvent('created', unknown));
  await publish(aSavedSearchEvent('removed', { ...removed, version: 2, query: {}, removed: true }));
  await anOldMatcherTakesAll();
  const matcher = await sandbox.startMatcher();
  try {
    await expect.poll(() => standing(removed)).toEqual({ version: 2, isTold: false });
    expect(await Promise.all([known, paused, unknown].map(standing))).toEqual([
      { version: 1, isTold: true },
      { version: 2, isTold: false },
      { version: 1, isTold: true },
    ]);
    const late = aSavedSearch();
    await publish(aSavedSearchEvent('created', late));
    await expect.poll(() => standing(late)).toEqual({ version: 1, isTold: true });
  } finally {
    await matcher.close();
  }
});
