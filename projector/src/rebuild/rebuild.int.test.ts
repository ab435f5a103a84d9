import { isAnimal } from '@vivarium/contracts/listings/state.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { startWriteStore, type WriteStore } from '../fixtures/write-store.ts';
import { indexBehind } from '../indices/ensure-indices.ts';
import { type Projector, start } from '../projector.ts';
import { snapshotsFrom } from '../snapshots/read-snapshots.ts';
import { type Rebuilding, rebuild } from './rebuild.ts';

let sandbox: Sandbox;
let store: WriteStore;
let projectors: Projector[];
const seller = aUser();

beforeAll(async () => {
  sandbox = await openSandbox();
  store = await startWriteStore();
  projectors = await Promise.all([start(sandbox.config), start(sandbox.config)]);
  await changeSeller('Name 0');
  for (let i = 0; i < 300; i += 1) await saveListing(aListing({ sellerId: seller.id }));
  await projected();
});

afterAll(async () => {
  await Promise.all(projectors.map((projector) => projector.close()));
  await store.close();
  await sandbox.remove();
});

/** What the command side does: the state first, then the event of it. */
async function saveListing(listing: ReturnType<typeof aListing>): Promise<void> {
  store.listings.set(listing.id, listing);
  await sandbox.publish(aListingEvent(listing));
}

async function changeSeller(displayName: string): Promise<void> {
  const user = { ...seller, version: (store.users.get(seller.id)?.version ?? 0) + 1, displayName };
  store.users.set(user.id, user);
  await sandbox.publish(aUserEvent(user));
}

/** Waits until every listing is projected at its version and with its seller's name. */
async function projected(): Promise<void> {
  const wanted = new Map([...store.listings.values()].map(({ id, version }) => [id, version]));
  const sellerVersion = store.users.get(seller.id)?.version;
  await vi.waitFor(async () => {
    for (const readModel of ['listings', 'own-listings'] as const) {
      await sandbox.client.indices.refresh({ index: aliasOf(readModel, sandbox.prefix) });
      const { hits } = await sandbox.client.search<{
        id: string;
        visible: boolean;
        sources: Record<string, number>;
      }>({
        index: aliasOf(readModel, sandbox.prefix),
        size: 10_000,
        _source: ['id', 'visible', 'sources'],
      });
      const found = hits.hits.flatMap(({ _source: source }) => source ?? []);
      expect(new Map(found.map(({ id, sources }) => [id, sources.listing]))).toEqual(wanted);
      for (const { visible, sources } of found) if (visible) expect(sources.seller).toBe(sellerVersion);
    }
  }, 20_000);
}

function rebuilding(): Rebuilding {
  const { client, nats, prefix, metrics } = sandbox;
  return {
    client,
    nats,
    prefix,
    metrics,
    clock: systemClock,
    readPage: snapshotsFrom(store.url),
    readModels: everyReadModel,
    progress: () => {},
  };
}

/** Writes and searches for as long as something goes on. */
async function usedMeanwhile<T>(goingOn: Promise<T>): Promise<{ result: T; writes: number }> {
  let isOver = false;
  const over = goingOn.finally(() => {
    isOver = true;
  });
  const ids = [...store.listings.keys()];
  let writes = 0;
  const use = async () => {
    for (; !isOver; writes += 1) {
      const listing = store.listings.get(ids[writes % ids.length] ?? '');
      if (listing === undefined || !isAnimal(listing)) continue;
      const version = listing.version + 1;
      const status = version % 7 === 0 ? 'hidden' : 'active';
      await saveListing({ ...listing, version, status, title: `Version ${version}` });
      if (writes % 10 === 0) await saveListing(aListing({ sellerId: seller.id }));
      if (writes % 200 === 100) await changeSeller(`Name ${writes}`);
      const { hits } = await sandbox.client.search({
        index: aliasOf('listings', sandbox.prefix),
        track_total_hits: true,
      });
      expect(hits.total).toMatchObject({ value: expect.toSatisfy((total: number) => total >= 300) });
    }
  };
  const [result] = await Promise.all([over, use()]);
  return { result, writes };
}

describe('a rebuild while people write and search', () => {
  it.each(['listings', 'own-listings', 'sellers'] as const)(
    'of %s loses nothing and fails nobody',
    async (readModel) => {
      const before = await indexBehind(sandbox.client, readModel, sandbox.prefix);
      const { result: report, writes } = await usedMeanwhile(rebuild(rebuilding(), readModel));
      expect(report).toMatchObject({ previous: before, snapshots: expect.any(Number) });
      expect(await indexBehind(sandbox.client, readModel, sandbox.prefix)).toBe(report.index);
      expect(await sandbox.client.indices.exists({ index: before ?? '' })).toBe(false);
      expect(writes).toBeGreaterThan(0);
      await projected();
    },
    60_000,
  );

  it('keeps the previous index when it is told to', async () => {
    const { previous } = await rebuild(rebuilding(), 'sellers', { keepOld: true });
    expect(await sandbox.client.indices.exists({ index: previous ?? '' })).toBe(true);
  });

  it('has a change that is made while a snapshot is read', async () => {
    const [id] = store.listings.keys();
    const listing = store.listings.get(id ?? '');
    if (listing === undefined || !isAnimal(listing)) throw new Error('no listing');
    store.onPage(() => saveListing({ ...listing, version: listing.version + 1, status: 'removed' }));
    await rebuild(rebuilding(), 'listings');
    store.onPage(async () => {});
    await projected();
    expect(await sandbox.document('listings', listing.id)).toMatchObject({ visible: false });
  });
});

describe('a rebuild that cannot be finished', () => {
  it('leaves everything as it was', async () => {
    const before = Object.keys(await sandbox.client.indices.get({ index: `${sandbox.prefix}*` })).sort();
    const readPage = () => Promise.reject(new Error('command-api is down'));
    await expect(rebuild({ ...rebuilding(), readPage }, 'listings')).rejects.toThrow('command-api is down');
    expect(Object.keys(await sandbox.client.indices.get({ index: `${sandbox.prefix}*` })).sort()).toEqual(
      before,
    );
  });

  it('does not move the alias that another rebuild has moved', async () => {
    const [first, second] = await Promise.allSettled([
      rebuild(rebuilding(), 'sellers'),
      rebuild({ ...rebuilding(), clock: () => new Date(0) }, 'sellers'),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sandbox.document('sellers', seller.id)).toBeDefined();
  });
});
