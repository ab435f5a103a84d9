import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { startWriteStore, type WriteStore } from '../fixtures/write-store.ts';
import { type Projector, start } from '../projector.ts';
import { rebuildAll } from '../rebuild/rebuild-all.ts';
import { snapshotsFrom } from '../snapshots/read-snapshots.ts';
import { type KeepingReconciled, lookOnce } from './keep-reconciled.ts';
import { noteCompared } from './reconciled-with.ts';

const seller = aUser();
const listing = aListing({ sellerId: seller.id });
let sandbox: Sandbox;
let store: WriteStore;
let projector: Projector | undefined;

beforeEach(async () => {
  [sandbox, store] = await Promise.all([openSandbox(), startWriteStore()]);
  fillStore();
});

afterEach(async () => {
  await projector?.close();
  projector = undefined;
  await store.close();
  await sandbox.remove();
});

function fillStore(): void {
  store.users.set(seller.id, seller);
  store.listings.set(listing.id, listing);
}

/** As where a market has begun with empty databases, and was compared then. */
async function beginEmpty(): Promise<void> {
  store.users.clear();
  store.listings.clear();
  expect(await lookOnce(keeping())).toBe('reconciled');
  fillStore();
}

const startProjector = async () => {
  projector = await start({ ...sandbox.config, COMMAND_API_URL: store.url, RECONCILE_LOOK_MS: 200 });
};
const untilListed = (expected: object) =>
  vi.waitFor(
    async () => expect(await sandbox.document('listings', listing.id)).toMatchObject(expected),
    30_000,
  );
/** As the metrics count it. */
const lostStreams = async () =>
  /projector_lost_streams_total(?:\{.*\})? (\d+)/.exec(
    await (await fetch(`${projector?.url}/metrics`)).text(),
  )?.[1];

function keeping(more: Partial<KeepingReconciled> = {}): KeepingReconciled {
  return {
    ...sandbox,
    clock: () => new Date('2026-11-28T12:00:00Z'),
    logger: createLogger('test', 'silent'),
    readModels: everyReadModel,
    readPage: snapshotsFrom(store.url),
    everyMs: 0,
    lookEveryMs: 1000,
    ...more,
  };
}

describe('a stream that is lost with an event that nobody has folded', () => {
  /** What the command side did and the stream took, before anybody read it. */
  const banWithoutBeingHeard = () =>
    store.listings.set(listing.id, { ...listing, version: 2, status: 'banned' });
  const loseStream = () => sandbox.nats.manager.streams.delete(streams.events(sandbox.prefix).name);

  it('is made anew by a running projector, counted, and made up for from the write stores', async () => {
    await beginEmpty();
    await startProjector();
    await sandbox.publish(aUserEvent(seller));
    await sandbox.publish(aListingEvent(listing));
    await untilListed({ visible: true });
    banWithoutBeingHeard();
    await loseStream();
    await untilListed({ visible: false });
    expect(await lostStreams()).toBe('1');
    // What is published afterwards is folded again.
    await vi.waitFor(
      () => sandbox.publish(aListingEvent({ ...listing, version: 3, title: 'Afterwards' })),
      30_000,
    );
    await untilListed({ title: 'Afterwards' });
  }, 60_000);

  it('is noticed by a projector that was not running then', async () => {
    await beginEmpty();
    await startProjector();
    await sandbox.publish(aListingEvent(listing));
    await untilListed({ visible: true });
    await projector?.close();
    banWithoutBeingHeard();
    await loseStream();
    await startProjector();
    await untilListed({ visible: false });
    expect(await lostStreams()).toBe('1');
  }, 60_000);
});

describe('a stream that is lost where nobody can mend it', () => {
  it('is counted and told of once, however often it is looked for, and once more when it is lost again', async () => {
    await beginEmpty();
    const logger = createLogger('test', 'silent');
    const errors = vi.spyOn(logger, 'error');
    const blind = keeping({ readPage: undefined, logger });
    const said = {};
    const told = async () => {
      errors.mockClear();
      expect(await lookOnce(blind, said)).toBe('cannot reconcile');
      expect(await lookOnce(blind, said)).toBe('cannot reconcile');
      return errors.mock.calls.map((words) => `${words.at(-1)}`.slice(0, 20));
    };
    await sandbox.nats.manager.streams.delete(streams.events(sandbox.prefix).name);
    expect(await told()).toEqual(['the stream of events', '`node projector/src/']);
    await sandbox.nats.manager.streams.delete(streams.events(sandbox.prefix).name);
    expect(await told()).toEqual(['the stream of events']);
    const { values } = await sandbox.metrics.lostStreams.get();
    expect(values.map(({ value }) => value)).toEqual([2]);
  });
});

describe('indices that were made empty', () => {
  it('are compared at once, whatever the schedule: the databases may be older than they are', async () => {
    expect(await lookOnce(keeping())).toBe('reconciled');
    expect(await sandbox.document('listings', listing.id)).toMatchObject({ visible: true });
    expect(await lookOnce(keeping())).toBe('nothing to do');
  });

  it('do not count as compared where that failed', async () => {
    const readPage = () => Promise.reject(new Error('command-api is down'));
    await expect(lookOnce(keeping({ readPage }))).rejects.toThrow('command-api is down');
    expect(await lookOnce(keeping())).toBe('reconciled');
  });

  it('are told of by a projector that cannot compare them, and their stream is noted', async () => {
    const blind = keeping({ readPage: undefined });
    await lookOnce(blind);
    expect(await lookOnce(blind)).toBe('cannot reconcile');
    const { mappings } = Object.values(
      await sandbox.client.indices.getMapping({ index: aliasOf('sellers', sandbox.prefix) }),
    )[0] ?? { mappings: {} };
    expect(mappings._meta).toEqual({ version: expect.any(Number), stream: expect.any(String) });
  });

  it('are those alone: what was built from the databases has no need of it', async () => {
    const building = { ...keeping(), readPage: snapshotsFrom(store.url), progress: () => {} };
    await rebuildAll(building, 'all');
    expect(await lookOnce(keeping({ readPage: undefined }))).toBe('nothing to do');
  });
});

describe('a comparison that cannot succeed', () => {
  const begin = Date.parse('2026-11-28T12:00:00Z');
  /** Looks every ten seconds for so long. @returns after how many seconds it was tried, and failed. */
  async function triedWithin(seconds: number, given: Partial<KeepingReconciled>, said = {}) {
    const tried: number[] = [];
    for (let second = 0; second <= seconds; second += 10) {
      const at = { clock: () => new Date(begin + second * 1000), lookEveryMs: 10_000 };
      await lookOnce(keeping({ ...at, ...given }), said).then(
        (what) => expect(what).toBe('failed before'),
        () => tried.push(second),
      );
    }
    return tried;
  }

  it('is tried ever more rarely, as often as the schedule says at least, and at once for another reason', async () => {
    const said = {};
    const readPage = () => Promise.reject(new Error('one listing cannot be read'));
    expect(await triedWithin(160, { readPage, everyMs: 40_000 }, said)).toEqual([0, 10, 30, 70, 110, 150]);
    await sandbox.nats.manager.streams.delete(streams.events(sandbox.prefix).name);
    expect(await triedWithin(0, { readPage, everyMs: 40_000 }, said)).toEqual([0]);
    const at = { clock: () => new Date(begin + 10_000), lookEveryMs: 10_000 };
    expect(await lookOnce(keeping(at), said)).toBe('reconciled');
  });

  it('says of what kind it is that cannot be read, and after which id', async () => {
    const answering = await listen((_request, response) => response.destroy(), '127.0.0.1', 0);
    const read = snapshotsFrom(answering.url)('listings', listing.id, 1000);
    await expect(read).rejects.toThrow(`/internal/snapshots/listings after ${listing.id}: `);
    await answering.close();
  });
});

describe('the comparison by schedule', () => {
  const anHour = 3_600_000;
  const at = (iso: string) => ({ everyMs: anHour, clock: () => new Date(iso) });

  it('is done once an hour, however many projectors there are', async () => {
    expect(await lookOnce(keeping(at('2026-11-28T12:00:00Z')))).toBe('reconciled');
    expect(await lookOnce(keeping(at('2026-11-28T12:59:59Z')))).toBe('nothing to do');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => lookOnce(keeping(at('2026-11-28T13:00:00Z')))),
    );
    const done = outcomes.filter((one) => one.status === 'fulfilled' && one.value === 'reconciled');
    expect(done).toHaveLength(1);
    expect(await sandbox.document('listings', listing.id)).toMatchObject({ visible: true });
    expect(await lookOnce(keeping(at('2026-11-28T13:30:00Z')))).toBe('nothing to do');
  });

  it('leaves the time of the others alone when a read model is built anew', async () => {
    await lookOnce(keeping(at('2026-11-28T12:00:00Z')));
    const building = keeping(at('2026-11-28T12:30:00Z'));
    await rebuildAll({ ...building, readPage: snapshotsFrom(store.url), progress: () => {} }, 'sellers');
    const readPage = undefined;
    expect(await lookOnce(keeping({ ...at('2026-11-28T12:30:00Z'), readPage }))).toBe('nothing to do');
    expect(await lookOnce(keeping({ ...at('2026-11-28T13:00:00Z'), readPage }))).toBe('cannot reconcile');
  });

  it('is not due for a while after it was done by hand, which says nothing of the stream', async () => {
    await lookOnce(keeping(at('2026-11-28T12:00:00Z')));
    const { client, prefix } = sandbox;
    const readPage = undefined;
    await noteCompared(client, prefix, everyReadModel, new Date('2026-11-28T12:50:00Z'));
    expect(await lookOnce(keeping({ ...at('2026-11-28T13:30:00Z'), readPage }))).toBe('nothing to do');
    expect(await lookOnce(keeping({ ...at('2026-11-28T13:50:00Z'), readPage }))).toBe('cannot reconcile');
    await sandbox.nats.manager.streams.delete(streams.events(prefix).name);
    await noteCompared(client, prefix, everyReadModel, new Date('2026-11-28T14:00:00Z'));
    expect(await lookOnce(keeping({ ...at('2026-11-28T14:00:01Z'), readPage }))).toBe('cannot reconcile');
  });

  it('tells of no damage where the write store has forgotten what is told for longer here', async () => {
    const { client, prefix } = sandbox;
    const put = (id: string, readAt: string) => {
      const document = { id, sources: { notification: 1 }, visible: false, readAt, createdAt: readAt };
      return client.index({ index: aliasOf('notifications', prefix), id, document, refresh: true });
    };
    await lookOnce(keeping(at('2026-11-28T12:00:00Z')));
    const [forgotten, unknown] = [newUuidV7(), newUuidV7()];
    await put(forgotten, '2026-05-31T12:00:00.000Z');
    await put(unknown, '2026-11-01T12:00:00.000Z');
    const logger = createLogger('test', 'silent');
    const errors = vi.spyOn(logger, 'error');
    await lookOnce(keeping({ ...at('2026-11-28T14:00:00Z'), logger }));
    const told = errors.mock.calls.map(([what]) => what as { readModel?: string; found?: object });
    expect(told.find(({ readModel }) => readModel === 'notifications')?.found).toMatchObject({ extra: 1 });
    for (const id of [forgotten, unknown])
      expect(await sandbox.document('notifications', id)).toBeUndefined();
  });

  it('is asked of a person where the projector does not know who has the truth', async () => {
    await lookOnce(keeping(at('2026-11-28T12:00:00Z')));
    const blind = keeping({ ...at('2026-11-28T14:00:00Z'), readPage: undefined });
    expect(await lookOnce(blind)).toBe('cannot reconcile');
  });
});
