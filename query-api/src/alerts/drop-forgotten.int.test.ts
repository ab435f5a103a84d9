import { matcherIndices } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { dropForgotten } from './drop-forgotten.ts';
import { FORGOTTEN_MS } from './read-events.ts';
import { scratch } from './scratch.ts';
import { standingIndexName, standingSearches } from './standing-index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

test('what matchers of before made is deleted once nobody keeps it, and nothing else', async () => {
  const { elasticsearch: client, prefix } = sandbox;
  const listings = sandbox.alias('listings');
  const { standing, scratch: scratches } = matcherIndices(prefix);
  await standingSearches(client, prefix).prepare();
  const [kept, left, old] = [`${standing}v1-20260101`, `${standing}v1-20260102`, `${scratches}of-before`];
  for (const index of [kept, left, old]) await client.indices.create({ index });
  const { [kept]: state } = await client.indices.get({ index: kept });
  const isKept = async (id: string) => id === state?.settings?.index?.uuid;
  const drop = (afterMs: number) =>
    dropForgotten({
      ...{ client, prefix, listings, isKept },
      clock: () => new Date(Date.now() + afterMs),
    });

  // Somebody may be filling it just now, and nobody reads for it before.
  expect(await drop(0)).toEqual([]);
  expect(await drop(FORGOTTEN_MS + 60_000)).toEqual([left]);
  // Before anybody asks in the one of today, those of before may be asked still.
  await scratch(client, { prefix, listings, newId: newUuidV7 })([
    { listing: aListing({}), filter: [{ match_all: {} }] },
  ]);
  expect(await drop(FORGOTTEN_MS + 60_000)).toEqual([old]);
  const there = Object.keys(await client.indices.get({ index: [`${standing}*`, `${scratches}*`] }));
  expect(there).toHaveLength(3);
  expect(there).toEqual(expect.arrayContaining([kept, standingIndexName(prefix)]));
  await client.indices.delete({ index: there });
});
