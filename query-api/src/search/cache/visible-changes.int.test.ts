import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing } from '../../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../../fixtures/sandbox.ts';
import { readRefreshes } from './index-state.ts';
import { visibleChanges } from './visible-changes.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox?.remove());

test('the first change after the first look is known, and so is one of what was there before', async () => {
  const { elasticsearch } = sandbox;
  const index = sandbox.alias('listings');
  const [first, second] = [aListing({ title: 'Pied' }), aListing({ title: 'Clown' })];
  await sandbox.put('listings', [first]);
  const visible = visibleChanges(elasticsearch);
  const { snapshot, changes: unknown } = await visible.look(
    await readRefreshes(elasticsearch, index),
    undefined,
  );
  expect(unknown).toBeUndefined();
  await sandbox.put('listings', [second]);
  const next = await visible.look(await readRefreshes(elasticsearch, index), snapshot);
  expect(next.changes?.map(({ found }) => found.map(({ document }) => document.title))).toEqual([['Clown']]);
  await sandbox.put('listings', [{ ...first, title: 'Pied, sold' }]);
  const last = await visible.look(await readRefreshes(elasticsearch, index), next.snapshot);
  expect(last.changes?.map(({ found }) => found.map(({ document }) => document.title))).toEqual([
    ['Pied', 'Pied, sold'],
  ]);
  await visible.close(last.snapshot);
});
