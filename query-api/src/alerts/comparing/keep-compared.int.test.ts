import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MatchingSandbox, openMatchingSandbox } from '../../fixtures/matching-sandbox.ts';
import { aSavedSearch, aSavedSearchEvent, savedSearchDocument } from '../../fixtures/saved-search-events.ts';

let sandbox: MatchingSandbox;
let matcher: Awaited<ReturnType<MatchingSandbox['startMatcher']>> | undefined;
beforeEach(async () => {
  sandbox = await openMatchingSandbox();
});
afterEach(async () => {
  await matcher?.close();
  matcher = undefined;
  await sandbox.remove();
});

const start = async () => {
  matcher = await sandbox.startMatcher();
};
/** The projector has had all that is in the stream, and what it made of it is what was put there. */
const projectorTakesAll = () => sandbox.takeAll('projector');
const [earlier, later] = ['2026-11-30T06:00:00.000Z', '2026-11-30T12:00:00.000Z'];

describe('a read model that is put back with an older store', () => {
  it('is followed: whoever is told by the page is told, and what they change next is taken', async () => {
    const { publish, standing } = sandbox;
    const search = aSavedSearch({ version: 2 });
    const lost = [aSavedSearch(), aSavedSearch()];
    await publish(aSavedSearchEvent('changed', { ...search, version: 3 }));
    await publish(aSavedSearchEvent('changed', { ...search, version: 4, paused: true }));
    for (const one of lost) await publish(aSavedSearchEvent('created', one));
    await start();
    await expect.poll(() => standing(search)).toEqual({ version: 4, isTold: false });
    // One of those that were lost was never there, of the other a removal is left.
    await sandbox.put('saved-searches', [savedSearchDocument(search), aStub(lost[1]?.id ?? '', 1)]);
    await projectorTakesAll();
    await sandbox.noteReconciled(earlier);
    await expect.poll(() => standing(search)).toEqual({ version: 2, isTold: true });
    await expect
      .poll(() => Promise.all(lost.map(standing)))
      .toEqual(lost.map(() => ({ version: 1, isTold: false })));
    await publish(aSavedSearchEvent('changed', { ...search, version: 3, name: 'Afterwards' }));
    await expect.poll(() => standing(search)).toEqual({ version: 3, isTold: true });
  });
});

describe('a read model that is mended after the index was filled from it', () => {
  it('is followed at once, and what was removed is not told again', async () => {
    const { publish, standing } = sandbox;
    const [missing, removed, seen] = [aSavedSearch(), aSavedSearch(), aSavedSearch()];
    await publish(aSavedSearchEvent('removed', { ...removed, version: 2, query: {}, removed: true }));
    await publish(aSavedSearchEvent('created', seen));
    await start();
    await projectorTakesAll();
    await sandbox.noteReconciled(earlier);
    await expect.poll(() => standing(seen)).toEqual({ version: 1, isTold: false });
    const looked = { ...seen, version: 3, seenAt: later };
    await sandbox.put('saved-searches', [
      ...[missing, looked].map(savedSearchDocument),
      aStub(removed.id, 2),
    ]);
    await sandbox.noteReconciled(later);
    await expect.poll(() => standing(missing)).toEqual({ version: 1, isTold: true });
    await expect.poll(() => standing(seen)).toEqual({ version: 3, isTold: true });
    expect(await standing(removed)).toEqual({ version: 2, isTold: false });
  });

  it('is compared when the stream is another one', async () => {
    const { nats, prefix, standing } = sandbox;
    await projectorTakesAll();
    await sandbox.noteReconciled(earlier);
    await start();
    const search = aSavedSearch();
    // What nobody has read is lost with the stream, and the projector has made up for it.
    await nats.manager.streams.delete(streams.events(prefix).name);
    await sandbox.makeStream();
    await sandbox.put('saved-searches', [savedSearchDocument(search)]);
    await projectorTakesAll();
    await sandbox.noteReconciled(earlier);
    await expect.poll(() => standing(search)).toEqual({ version: 1, isTold: true });
  });
});

const aStub = (id: string, version: number) => ({
  ...{ id, sources: { savedSearch: version }, visible: false as const },
});
