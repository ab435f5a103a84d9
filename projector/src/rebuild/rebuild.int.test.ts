import type { Client } from '@elastic/elasticsearch';
import { isAnimal } from '@vivarium/contracts/listings/state.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { startWriteStore, type WriteStore } from '../fixtures/write-store.ts';
import { aloneAtReadModels } from '../indices/alone.ts';
import { indicesBehind } from '../indices/ensure-indices.ts';
import { statesOf } from '../indices/state.ts';
import { type Projector, start } from '../projector.ts';
import { acknowledgedUpTo } from '../runtime/live-projector.ts';
import { snapshotsFrom } from '../snapshots/read-snapshots.ts';
import { readModelsToBuild } from './read-models-to-build.ts';
import { type Rebuilding, rebuild } from './rebuild.ts';
import { rebuildAll } from './rebuild-all.ts';

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
  }, 30_000);
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
    lock: { demand: () => {} },
  };
}

async function lastEvent(): Promise<number> {
  return (await sandbox.nats.manager.streams.info(streams.events(sandbox.prefix).name)).state.last_seq;
}

/** NATS as a process has it that is killed once something is so: it throws from then on. */
function diesOnce(nats: Nats, isSo: () => Promise<boolean>, error: Error): Nats {
  const info: typeof nats.manager.streams.info = async (...args) => {
    if (await isSo()) throw error;
    return nats.manager.streams.info(...args);
  };
  const streamsApi = new Proxy(nats.manager.streams, {
    get: (target, key) => (key === 'info' ? info : bound(target, key)),
  });
  const manager = new Proxy(nats.manager, {
    get: (target, key) => (key === 'streams' ? streamsApi : bound(target, key)),
  });
  return { ...nats, manager };
}

/** Elasticsearch, with something that happens just before an alias moves. */
function whenMoving(client: Client, happens: () => Promise<void>): Client {
  const indices = new Proxy(client.indices, {
    get: (target, key) => {
      if (key !== 'updateAliases') return bound(target, key);
      return async (...args: Parameters<typeof client.indices.updateAliases>) => {
        await happens();
        return client.indices.updateAliases(...args);
      };
    },
  });
  return new Proxy(client, { get: (target, key) => (key === 'indices' ? indices : bound(target, key)) });
}

function bound(target: object, key: PropertyKey): unknown {
  const value: unknown = Reflect.get(target, key);
  return typeof value === 'function' ? value.bind(target) : value;
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
      const before = await indicesBehind(sandbox.client, readModel, sandbox.prefix);
      const { result: report, writes } = await usedMeanwhile(rebuild(rebuilding(), readModel));
      expect(report).toMatchObject({ previous: before, snapshots: expect.any(Number) });
      expect(await indicesBehind(sandbox.client, readModel, sandbox.prefix)).toEqual([report.index]);
      expect(await sandbox.client.indices.exists({ index: before })).toBe(false);
      expect(writes).toBeGreaterThan(0);
      await projected();
    },
    60_000,
  );

  it('keeps the previous index when it is told to', async () => {
    const { previous } = await rebuild(rebuilding(), 'sellers', { keepOld: true });
    expect(await sandbox.client.indices.exists({ index: [...previous] })).toBe(true);
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

  it('is said to be so by the index that it has put in place, until the next one has built it', async () => {
    const states = () => statesOf(sandbox.client, sandbox.prefix, everyReadModel);
    const stateOfListings = async () => [...(await states())].find(([{ name }]) => name === 'listings')?.[1];
    const banned = aListing({ sellerId: seller.id });
    await saveListing(banned);
    await projected();
    // Killed when the alias has moved: from then on nothing of it is done.
    const killed = new Error('killed');
    const nats = diesOnce(sandbox.nats, async () => (await stateOfListings()) === 'unfinished', killed);
    await expect(rebuild({ ...rebuilding(), nats }, 'listings')).rejects.toThrow(
      /killed.*rebuild.ts outdated/,
    );
    expect(await stateOfListings()).toBe('unfinished');
    expect((await readModelsToBuild(rebuilding(), 'outdated')).map(({ name }) => name)).toEqual(['listings']);
    const [projector] = projectors;
    expect(await (await fetch(`${projector?.url}/readyz`)).json()).toMatchObject({
      status: 'not ready',
      dependencies: { 'read model listings': 'unfinished' },
    });
    await rebuildAll(rebuilding(), 'outdated');
    expect(await stateOfListings()).toBe('current');
    await projected();
  });

  it('loses nothing that was written into the index of before, once the next one has ended', async () => {
    const listing = aListing({ sellerId: seller.id });
    await saveListing(listing);
    await projected();
    const own = projectors.splice(0);
    await Promise.all(own.map((projector) => projector.close()));
    // Folded and acknowledged into the index of before, after the rebuild has looked for the last time before its move.
    let isCaughtUp = false;
    const progress = (line: string) => {
      isCaughtUp ||= line.includes('documents (before');
    };
    const nats = diesOnce(
      sandbox.nats,
      async () => {
        if (!isCaughtUp) return false;
        return [...(await statesOf(sandbox.client, sandbox.prefix, everyReadModel)).values()].includes(
          'unfinished',
        );
      },
      new Error('killed'),
    );
    const client = whenMoving(sandbox.client, async () => {
      const projector = await start(sandbox.config);
      await saveListing({ ...listing, version: 2, status: 'banned' });
      await vi.waitFor(async () => {
        expect(await sandbox.document('listings', listing.id)).toMatchObject({ visible: false });
        expect(await acknowledgedUpTo(sandbox.nats, sandbox.prefix)).toBe(await lastEvent());
      }, 30_000);
      await projector.close();
    });
    await expect(rebuild({ ...rebuilding(), nats, client, progress }, 'listings')).rejects.toThrow('killed');
    expect(await sandbox.document('listings', listing.id)).toMatchObject({ visible: true });
    await rebuildAll(rebuilding(), 'outdated');
    expect(await sandbox.document('listings', listing.id)).toMatchObject({ visible: false });
    projectors.push(await start(sandbox.config), await start(sandbox.config));
  }, 60_000);

  it('is refused while another one is running', async () => {
    // One that has just started has a look at the read models itself, which nothing else may do meanwhile.
    await Promise.all(projectors.splice(0).map((projector) => projector.close()));
    // Closing waits for such a look no longer than a moment.
    await aloneAtReadModels(sandbox.nats, { prefix: sandbox.prefix, waitMs: 20_000 }, async () => {});
    const outcomes = await Promise.allSettled([
      rebuildAll(rebuilding(), 'sellers'),
      rebuildAll(rebuilding(), 'sellers'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.objectContaining({
        message: 'another rebuild or repair of the read models is under way',
      }),
    });
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
