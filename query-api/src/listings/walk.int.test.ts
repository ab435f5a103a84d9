import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { smallListing } from '../fixtures/walk/small-market.ts';
import { walk, walks } from '../fixtures/walk/walk.ts';
import { startWriter, type Writer } from '../fixtures/walk/writer.ts';
import { createSnapshots } from './snapshots.ts';

/** Fifty pages of each order; `npm run bench -- cursors` walks five thousand. */
const listings = Array.from({ length: 1000 }, (_listing, i) => smallListing(i));

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
      expect(pages).toBeGreaterThan(40);
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

  test('says that nothing has changed where nothing has, on every page', async () => {
    let cursor: string | null = null;
    for (let pages = 0; pages < 3; pages += 1) {
      const first = await page(cursor);
      const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
      expect((await page(cursor, 'facets=none', { headers })).status).toBe(304);
      cursor = ((await first.json()) as ListingPage).nextCursor;
    }
  });

  test('counts what is there, not what was hidden meanwhile', async () => {
    const listings = Array.from({ length: 60 }, (_one, i) => aListing({ title: `Zebra finch ${i}` }));
    await sandbox.put('listings', listings);
    const ask = (cursor: string | null) =>
      sandbox.read<ListingPage>(`/listings?q=zebra&facets=none${cursor === null ? '' : `&cursor=${cursor}`}`);
    const hide = (ids: readonly (string | undefined)[]) =>
      sandbox.put(
        'listings',
        listings.filter(({ id }) => ids.includes(id)).map((one) => ({ ...one, status: 'hidden' })),
      );
    const first = await ask(null);
    await hide(first.items.slice(0, 3).map(({ id }) => decodeId(id)));
    const second = await ask(first.nextCursor);
    await hide(second.items.slice(0, 5).map(({ id }) => decodeId(id)));
    const third = await ask(second.nextCursor);
    expect([first.total, second.total, third.total]).toEqual([60, 57, 52]);
    expect([third.items.length, third.nextCursor]).toEqual([20, null]);
  });

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

  test('goes on in the new index when a rebuild has taken the one of its snapshot away', async () => {
    const market = await openSandbox();
    await market.put('listings', listings.slice(0, 100));
    const alias = market.alias('listings');
    const ask = (cursor: string | null) =>
      market.get(`/listings?${walks.relevance}&facets=sex&cursor=${cursor}`);
    const first = await market.read<ListingPage>(`/listings?${walks.relevance}`);
    const second = (await (await ask(first.nextCursor)).json()) as ListingPage;
    await market.moveTo('listings', 'v2');
    await market.put('listings', listings.slice(0, 100));
    const third = await ask(second.nextCursor);
    expect(third.status).toBe(200);
    const { items, nextCursor } = (await third.json()) as ListingPage;
    expect(items).toHaveLength(20);
    expect((await ask(nextCursor)).status).toBe(200);
    expect(Object.keys(await market.elasticsearch.indices.getAlias({ name: alias }))).toEqual([
      `${alias}-v2`,
    ]);
    await market.remove();
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

test.each(Object.entries(walks))(
  'a walk by %s ends with a page that is exactly full',
  async (_name, query) => {
    const market = await openSandbox();
    await market.put('listings', listings.slice(0, 40));
    const first = await market.read<ListingPage>(`/listings?${query}&limit=20`);
    const last = await market.read<ListingPage>(`/listings?${query}&limit=20&cursor=${first.nextCursor}`);
    expect([last.items.length, last.nextCursor]).toEqual([20, null]);
    expect(await walk(market, query, listings.slice(0, 40), { limit: 20 })).toMatchObject({
      pages: 2,
      gaps: 0,
    });
    await market.remove();
  },
);

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
