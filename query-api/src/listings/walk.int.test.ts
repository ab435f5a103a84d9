import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { smallListing } from '../fixtures/walk/small-market.ts';
import { walk, walks } from '../fixtures/walk/walk.ts';
import { startWriter, type Writer } from '../fixtures/walk/writer.ts';
import { createSnapshots } from './snapshots.ts';

/** A hundred pages of each order; `npm run bench -- cursors` walks five thousand. */
const listings = Array.from({ length: 2000 }, (_listing, i) => smallListing(i));

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', listings);
});
afterAll(() => sandbox.remove());

describe('while others publish, change, move and end listings', () => {
  let writer: Writer;
  beforeAll(() => {
    writer = startWriter(sandbox, listings);
  });
  afterAll(async () => {
    expect(await writer.stop()).toBeGreaterThan(100);
  });

  test.each(Object.entries(walks))(
    'a walk by %s shows each that stays exactly once',
    async (_name, query) => {
      const { pages, duplicates, gaps } = await walk(sandbox, query, listings);
      expect(pages).toBeGreaterThan(80);
      expect({ duplicates, gaps }).toEqual({ duplicates: 0, gaps: 0 });
    },
  );

  test('pages of a hundred have cursors too', async () => {
    expect(await walk(sandbox, walks.relevance, listings, { limit: 100 })).toMatchObject({
      duplicates: 0,
      gaps: 0,
    });
  });
});

describe('a walk by relevance', () => {
  // Whatever was written before is found from here on.
  beforeAll(() => sandbox.elasticsearch.indices.refresh({ index: sandbox.alias('listings') }));

  const page = (cursor: string | null, facets = 'facets=none', init?: RequestInit) => {
    const at = cursor === null ? '' : `&cursor=${cursor}`;
    return sandbox.get(`/listings?${walks.relevance}&${facets}${at}`, init);
  };

  test.each(['facets=none', 'facets=sex', 'facets=distance&lat=30&lng=-97'])(
    'counts on the second page what it counted on the first (%s)',
    async (facets) => {
      const first = (await (await page(null, facets)).json()) as ListingPage;
      const second = (await (await page(first.nextCursor, facets)).json()) as ListingPage;
      expect(second.total).toBe(first.total);
      expect(second.items.map(({ id }) => id)).not.toContain(first.items[0]?.id);
    },
  );

  test('goes on in the live index when its snapshot has gone', async () => {
    const first = (await (await page(null)).json()) as ListingPage;
    const second = (await (await page(first.nextCursor)).json()) as ListingPage;
    const { p } = JSON.parse(Buffer.from(second.nextCursor ?? '', 'base64url').toString());
    await sandbox.elasticsearch.closePointInTime({ id: p.split('.')[2] });
    const third = await page(second.nextCursor);
    expect(third.status).toBe(200);
    const { items, nextCursor } = (await third.json()) as ListingPage;
    expect(items).toHaveLength(20);
    expect((await page(nextCursor)).status).toBe(200);
  });

  test('keeps its snapshot when a page is broken off', async () => {
    const first = (await (await page(null)).json()) as ListingPage;
    const second = (await (await page(first.nextCursor)).json()) as ListingPage;
    for (let i = 0; i < 10; i += 1) {
      const controller = new AbortController();
      const broken = page(second.nextCursor, 'facets=none', { signal: controller.signal });
      setTimeout(() => controller.abort(), i);
      await broken.catch(() => undefined);
    }
    const third = (await (await page(second.nextCursor)).json()) as ListingPage;
    const walkOf = (cursor: string | null) =>
      JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()).p as string | undefined;
    expect(walkOf(third.nextCursor)).toBe(walkOf(second.nextCursor));
  });

  test('does not follow a snapshot that somebody made up', async () => {
    const { nextCursor } = (await (await page(null)).json()) as ListingPage;
    const payload = JSON.parse(Buffer.from(nextCursor ?? '', 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...payload, p: 'AAAA.0.made-up' })).toString('base64url');
    expect((await page(forged)).status).toBe(200);
  });
});

describe('snapshots', () => {
  const key = 'a key of thirty-two characters..';
  const options = { key, now: () => 1_700_000_000_000 };
  const open = (more: object = {}) =>
    createSnapshots(sandbox.elasticsearch, sandbox.alias('listings'), { ...options, ...more });

  test('are taken up by every process that has the key, and by no other', async () => {
    const snapshot = await open().open(0);
    expect(open().take(snapshot?.sealed ?? '')).toEqual(snapshot);
    expect(open({ key: 'another key' }).take(snapshot?.sealed ?? '')).toBeUndefined();
    expect(open().take('')).toBeUndefined();
    expect(open({ now: () => 1_700_001_000_000 }).take(snapshot?.sealed ?? '')).toBeUndefined();
  });

  test('are shared by walks that began before', async () => {
    const clock = { now: 1_700_000_000_000 };
    const snapshots = open({ now: () => clock.now });
    const opened = await Promise.all(Array.from({ length: 50 }, () => snapshots.open(clock.now - 1)));
    expect(new Set(opened).size).toBe(1);
    clock.now += 2000;
    expect(await snapshots.open(clock.now - 3000)).toEqual(opened[0]);
    expect(await snapshots.open(clock.now - 1000)).not.toEqual(opened[0]);
  });

  test('are few: beyond that the newest is shared', async () => {
    const clock = { now: 1_700_000_000_000 };
    const snapshots = open({ now: () => clock.now, most: 2 });
    const next = () => {
      clock.now += 1000;
      return snapshots.open(clock.now);
    };
    const first = await next();
    const second = await next();
    expect(await next()).toEqual(second);
    if (first !== undefined) snapshots.forget(first);
    expect(await next()).not.toEqual(second);
  });
});
