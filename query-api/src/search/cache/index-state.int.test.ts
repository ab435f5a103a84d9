import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing } from '../../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../../fixtures/sandbox.ts';
import { readRefreshes } from './index-state.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

async function token(): Promise<string> {
  return (await readRefreshes(sandbox.elasticsearch, sandbox.alias('listings'))).token;
}

/** How often the index was refreshed since its engine was opened. */
async function refreshes(): Promise<number> {
  const stats = await sandbox.elasticsearch.indices.stats({
    index: sandbox.alias('listings'),
    metric: 'refresh',
  });
  return stats._all.primaries?.refresh?.external_total ?? 0;
}

test('the token of an index whose server began anew is another one, also at the same count of refreshes', async () => {
  const index = sandbox.alias('listings');
  const { indices } = sandbox.elasticsearch;
  // So that nothing but what is done here refreshes.
  await indices.putSettings({ index, settings: { refresh_interval: '-1' } });
  for (let i = 0; i < 12; i += 1) await sandbox.put('listings', [aListing()]);
  const [before, count] = [await token(), await refreshes()];
  await sandbox.put('listings', [aListing()]);
  // What a restart does to its counts, without one.
  await indices.close({ index });
  await indices.open({ index, wait_for_active_shards: 1 });
  expect(await refreshes()).toBeLessThan(count);
  while ((await refreshes()) < count) await indices.refresh({ index });
  expect(await refreshes()).toBe(count);
  expect(await token()).not.toBe(before);
});

test('the token is the same for as long as nothing was done', async () => {
  const before = await token();
  expect(await token()).toBe(before);
  await sandbox.put('listings', [aListing()]);
  expect(await token()).not.toBe(before);
});
