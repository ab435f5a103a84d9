import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { aUser } from '../fixtures/events.ts';
import { killedAt } from '../fixtures/killed.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { startWriteStore, type WriteStore } from '../fixtures/write-store.ts';
import { indicesBehind } from '../indices/ensure-indices.ts';
import { snapshotsFrom } from '../snapshots/read-snapshots.ts';
import { dropReplacedAlone } from '../start-dropping.ts';
import { type Rebuilding, rebuild } from './rebuild.ts';
import { rebuildAll } from './rebuild-all.ts';

let sandbox: Sandbox;
let store: WriteStore;

beforeEach(async () => {
  [sandbox, store] = await Promise.all([openSandbox(), startWriteStore()]);
  const seller = aUser();
  store.users.set(seller.id, seller);
});

afterEach(async () => {
  await store.close();
  await sandbox.remove();
});

const rebuilding = (): Rebuilding => ({
  ...sandbox,
  clock: systemClock,
  readPage: snapshotsFrom(store.url),
  readModels: everyReadModel,
  progress: () => {},
  lock: { demand: () => {} },
});

/** What a start does before the projector. */
const atStart = () => rebuildAll(rebuilding(), 'outdated');

/** @returns the indices of a read model, whether its alias stands for them or not. */
const indicesOf = async (name: ReadModel) =>
  Object.keys(await sandbox.client.indices.get({ index: `${sandbox.prefix}${name}-v*` }));

const behind = (name: ReadModel) => indicesBehind(sandbox.client, name, sandbox.prefix);

async function killARebuildAt(step: 'updateAliases' | 'delete'): Promise<void> {
  const killed = rebuild({ ...rebuilding(), client: killedAt(sandbox.client, step) }, 'sellers');
  await expect(killed).rejects.toThrow('killed');
  expect(await indicesOf('sellers')).toHaveLength(2);
}

describe('an index that a killed rebuild has left', () => {
  it.each([
    ['before its alias moved', 'updateAliases'],
    ['before the one of before was deleted', 'delete'],
  ] as const)('%s goes at the next start, though all is current', async (_, step) => {
    await killARebuildAt(step);
    expect(await atStart()).toEqual([]);
    expect(await indicesOf('sellers')).toEqual(await behind('sellers'));
  });

  it('goes when a projector lets go of what was replaced, or another read model is built', async () => {
    await killARebuildAt('delete');
    await dropReplacedAlone(sandbox);
    expect(await indicesOf('sellers')).toEqual(await behind('sellers'));
    await killARebuildAt('updateAliases');
    await rebuildAll(rebuilding(), 'market');
    expect(await indicesOf('sellers')).toEqual(await behind('sellers'));
  });
});

describe('an index without alias that stays', () => {
  it('is one that was kept on purpose, until it is kept no more', async () => {
    const { previous } = await rebuild(rebuilding(), 'sellers', { keepOld: true });
    await atStart();
    await dropReplacedAlone(sandbox);
    await rebuildAll(rebuilding(), 'sellers');
    expect(await indicesOf('sellers')).toEqual([...previous, ...(await behind('sellers'))].sort());
  });

  it('is one that was made by hand', async () => {
    const index = `${sandbox.prefix}sellers-v1-by-hand`;
    await sandbox.client.indices.create({ index });
    await atStart();
    expect(await indicesOf('sellers')).toContain(index);
  });

  it('is one that is being filled', async () => {
    const filling = Promise.withResolvers<void>();
    const mayGoOn = Promise.withResolvers<void>();
    store.onPage(async () => {
      filling.resolve();
      await mayGoOn.promise;
    });
    const building = rebuildAll(rebuilding(), 'sellers');
    await filling.promise;
    await dropReplacedAlone(sandbox);
    expect(await indicesOf('sellers')).toHaveLength(2);
    const start = atStart();
    mayGoOn.resolve();
    const [report] = await building;
    await start;
    expect(await behind('sellers')).toEqual([report?.index]);
    await vi.waitFor(async () => expect(await indicesOf('sellers')).toEqual([report?.index]), 10_000);
  });
});
