import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyReadModel } from './every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from './fixtures/events.ts';
import { leaveIndexOfVersion, removeIndex } from './fixtures/indices.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';
import { startWriteStore, type WriteStore } from './fixtures/write-store.ts';
import { indicesBehind } from './indices/ensure-indices.ts';
import { type Projector, start } from './projector.ts';
import { readModelsToBuild } from './rebuild/read-models-to-build.ts';
import type { Rebuilding } from './rebuild/rebuild.ts';
import { rebuildAll } from './rebuild/rebuild-all.ts';
import { prepareIndices } from './runtime/prepare-indices.ts';
import { snapshotsFrom } from './snapshots/read-snapshots.ts';

const readModels = everyReadModel;
const seller = aUser();
let sandbox: Sandbox;
let store: WriteStore;
let projector: Projector | undefined;

beforeEach(async () => {
  [sandbox, store] = await Promise.all([openSandbox(), startWriteStore()]);
});

afterEach(async () => {
  await projector?.close();
  projector = undefined;
  await store.close();
  await sandbox.remove();
});

/** What the command side does: the state first, then the event of it. */
async function save(listing = aListing({ sellerId: seller.id })): Promise<string> {
  store.listings.set(listing.id, listing);
  await sandbox.publish(aListingEvent(listing));
  return listing.id;
}

async function saveSeller(version: number, displayName: string): Promise<void> {
  const user = { ...seller, version, displayName };
  store.users.set(user.id, user);
  await sandbox.publish(aUserEvent(user));
}

const untilProjected = (readModel: ReadModel, id: string, expected: object) =>
  vi.waitFor(async () => expect(await sandbox.document(readModel, id)).toMatchObject(expected), 30_000);

const toBuild = async () => (await readModelsToBuild(rebuilding(), 'outdated')).map((it) => it.name);

function rebuilding(): Omit<Rebuilding, 'lock'> {
  const readPage = snapshotsFrom(store.url);
  return { ...sandbox, readModels, readPage, clock: systemClock, progress: () => {} };
}

/** What a start does before the projector. */
async function buildOutdated(): Promise<void> {
  await rebuildAll(rebuilding(), 'outdated');
}

async function readiness(): Promise<{ status: number; dependencies: Record<string, string> }> {
  const response = await fetch(`${projector?.url}/readyz`);
  const { dependencies } = (await response.json()) as { dependencies: Record<string, string> };
  return { status: response.status, dependencies };
}

/** A system with a seller and a listing, projected and acknowledged. */
async function filled(): Promise<string> {
  projector = await start(sandbox.config);
  await saveSeller(1, 'Name 1');
  const id = await save();
  for (const name of ['listings', 'own-listings'] as const)
    await untilProjected(name, id, { sellerName: 'Name 1' });
  await projector.close();
  projector = undefined;
  return id;
}

describe('a read model that is new to a filled system', () => {
  it('is filled by what a start does, with all that was there before', async () => {
    const before = await filled();
    await removeIndex(sandbox, 'own-listings');
    expect(await toBuild()).toEqual(['own-listings']);
    await buildOutdated();
    expect(await sandbox.document('own-listings', before)).toMatchObject({ sellerName: 'Name 1' });
    expect(await toBuild()).toEqual([]);
  });

  it('is left out by a projector that starts before, and loses nothing by it', async () => {
    const before = await filled();
    await removeIndex(sandbox, 'own-listings');
    projector = await start(sandbox.config);
    const meanwhile = await save();
    await untilProjected('listings', meanwhile, { visible: true });
    expect(await indicesBehind(sandbox.client, 'own-listings', sandbox.prefix)).toEqual([]);
    expect(await readiness()).toMatchObject({
      status: 503,
      dependencies: { 'read model listings': 'ok', 'read model own-listings': 'missing' },
    });
    await buildOutdated();
    for (const id of [before, meanwhile]) await untilProjected('own-listings', id, { sellerName: 'Name 1' });
    const after = await save();
    await untilProjected('own-listings', after, { sellerName: 'Name 1' });
    expect(await readiness()).toMatchObject({
      status: 200,
      dependencies: { 'read model own-listings': 'ok' },
    });
  });

  it('is filled while events keep coming', async () => {
    await filled();
    await removeIndex(sandbox, 'listings');
    projector = await start(sandbox.config);
    let isBuilt = false;
    const building = buildOutdated().finally(() => {
      isBuilt = true;
    });
    const ids: string[] = [];
    while (!isBuilt) {
      ids.push(await save());
      await sandbox.document('sellers', seller.id);
    }
    await building;
    await vi.waitFor(async () => {
      expect(await sandbox.count('listings', { sellerName: 'Name 1' })).toBe(store.listings.size);
    }, 30_000);
    expect(ids.length).toBeGreaterThan(10);
  });
});

describe('a system that has not begun', () => {
  it('has nothing to build: its indices begin empty, whatever is in the stream already', async () => {
    for (const { name } of readModels) await removeIndex(sandbox, name);
    const listing = aListing({ sellerId: seller.id });
    await sandbox.publish(aUserEvent({ ...seller, displayName: 'Name 1' }));
    await sandbox.publish(aListingEvent(listing));
    expect(await toBuild()).toEqual([]);
    await prepareIndices({ ...sandbox, readModels });
    projector = await start(sandbox.config);
    await untilProjected('own-listings', listing.id, { sellerName: 'Name 1' });
  });

  it('is built from databases that have: Elasticsearch and NATS were lost or are new beside them', async () => {
    for (const { name } of readModels) await removeIndex(sandbox, name);
    store.users.set(seller.id, { ...seller, displayName: 'Name 1' });
    const listing = aListing({ sellerId: seller.id });
    store.listings.set(listing.id, listing);
    await buildOutdated();
    for (const name of ['listings', 'own-listings'] as const)
      expect(await sandbox.document(name, listing.id)).toMatchObject({ sellerName: 'Name 1' });
    expect(await toBuild()).toEqual([]);
  });
});

describe('a read model of another version', () => {
  it('is not written to, while the others go on', async () => {
    await leaveIndexOfVersion(sandbox, 'listings', 0);
    projector = await start(sandbox.config);
    const id = await save();
    await untilProjected('own-listings', id, { visible: true });
    expect(await sandbox.document('listings', id)).toBeUndefined();
    expect((await readiness()).dependencies).toMatchObject({ 'read model listings': 'outdated' });
    await buildOutdated();
    await untilProjected('listings', id, { visible: true });
  });

  it('that others copy from gives them what they missed, once it is built', async () => {
    const before = await filled();
    await leaveIndexOfVersion(sandbox, 'sellers', 0);
    projector = await start(sandbox.config);
    await saveSeller(2, 'Name 2');
    const meanwhile = await save();
    await untilProjected('listings', meanwhile, { sellerName: '' });
    expect(await sandbox.document('listings', before)).toMatchObject({ sellerName: 'Name 1' });
    await buildOutdated();
    for (const name of ['listings', 'own-listings'] as const) {
      for (const id of [before, meanwhile]) {
        expect(await sandbox.document(name, id)).toMatchObject({
          sellerName: 'Name 2',
          sources: { seller: 2 },
        });
      }
    }
    await saveSeller(3, 'Name 3');
    await untilProjected('listings', before, { sellerName: 'Name 3' });
  });
});
