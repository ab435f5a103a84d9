import type { ListingDocument, OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { MyListingsPage } from '@vivarium/contracts/listings/http/own.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, ownListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

const at = (hour: number) => `2026-11-02T0${hour}:00:00.000Z`;
const of = (reader: string, listing: Partial<ListingDocument>) => ownListing(aListing(listing), [reader]);

/** A seller with these listings. @returns how they read theirs. */
async function aSellerOf(...listings: Partial<ListingDocument>[]) {
  const seller = newUuidV7();
  const documents = listings.map((listing) => of(seller, listing));
  await sandbox.put('own-listings', documents);
  const headers = await sandbox.signIn(seller);
  return {
    seller,
    documents,
    get: (query: string) => sandbox.get(`/my/listings?${query}`, { headers }),
    read: (query = '') => sandbox.read<MyListingsPage>(`/my/listings?${query}`, { headers }),
  };
}
const titles = ({ items }: MyListingsPage) => items.map(({ title }) => title);

describe('one’s own listings', () => {
  test('are found by all of the words, the last one as a beginning, and are nobody else’s', async () => {
    const { read } = await aSellerOf(
      { title: 'Pied male', updatedAt: at(1) },
      { title: 'Pied female', updatedAt: at(2) },
      { title: 'Clown male', updatedAt: at(3) },
    );
    await aSellerOf({ title: 'Pied male of another' });
    expect(titles(await read('q=pied'))).toEqual(['Pied female', 'Pied male']);
    expect(titles(await read('q=pied+mal'))).toEqual(['Pied male']);
    expect(await read('q=axolotl')).toMatchObject({ items: [], total: 0, statuses: [] });
  });

  test.each([
    ['changed', ['b', 'a', 'C']],
    ['newest', ['a', 'C', 'b']],
    ['price_asc', ['C', 'b', 'a']],
    ['price_desc', ['a', 'b', 'C']],
    ['title', ['a', 'b', 'C']],
  ])('are ordered by %s, page by page', async (sort, order) => {
    const { read } = await aSellerOf(
      { title: 'a', price: 30_050, updatedAt: at(2), createdAt: at(3) },
      { title: 'b', price: 20_099, updatedAt: at(3), createdAt: at(1) },
      { title: 'C', price: 10_000, updatedAt: at(1), createdAt: at(2) },
    );
    const walked: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await read(`sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`);
      walked.push(...titles(page));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(walked).toEqual(order);
  });

  test('are counted by status under the words, whatever status is asked for', async () => {
    const { read } = await aSellerOf(
      { title: 'Pied one', status: 'draft' },
      { title: 'Pied two', status: 'active' },
      { title: 'Pied three', status: 'active' },
      { title: 'Clown', status: 'sold' },
    );
    const { total, statuses } = await read('q=pied&status=active');
    expect(total).toBe(2);
    expect(statuses).toEqual([
      { value: 'active', count: 2 },
      { value: 'draft', count: 1 },
    ]);
  });

  test('a cursor of one order is none of another, and a made-up one is refused', async () => {
    const { get, read } = await aSellerOf({ title: 'a' }, { title: 'b' });
    const { nextCursor } = await read('sort=title&limit=1');
    expect((await get(`sort=newest&limit=1&cursor=${nextCursor}`)).status).toBe(400);
    const place = JSON.parse(Buffer.from(nextCursor ?? '', 'base64url').toString());
    for (const a of [
      [1, 1, 1],
      ['a', 'b', 'c'],
      ['a', 1],
      ['a', 1.5, 1],
    ]) {
      const cursor = Buffer.from(JSON.stringify({ ...place, a })).toString('base64url');
      expect((await get(`sort=title&limit=1&cursor=${cursor}`)).status).toBe(400);
    }
  });

  test('wait until the list shows what was written', async () => {
    const { read, documents } = await aSellerOf({ title: 'Hidden soon', sources: { listing: 2, seller: 1 } });
    const [before] = documents;
    if (before === undefined) throw new Error('no listing');
    const waiting = read(`min_version=${encodeId(before.id)}:3`);
    await sandbox.put('own-listings', [
      { ...before, status: 'hidden', sources: { listing: 3, seller: 1 } } as OwnListingDocument,
    ]);
    expect((await waiting).items).toMatchObject([{ status: 'hidden', version: 3 }]);
  });

  test('wait until what was removed is gone', async () => {
    const { read, documents } = await aSellerOf({ title: 'Removed soon' });
    const [before] = documents;
    if (before === undefined) throw new Error('no listing');
    const waiting = read(`min_version=${encodeId(before.id)}:3`);
    await sandbox.put('own-listings', [{ id: before.id, sources: { listing: 3 }, visible: false }]);
    expect((await waiting).items).toEqual([]);
  });

  test('say that a version is not there in time, and tell nothing of a version that is somebody else’s', async () => {
    const other = await aSellerOf({ title: 'Not yours', status: 'draft', visible: false as never });
    const { get } = await aSellerOf({ title: 'Yours' });
    const theirs = other.documents[0]?.id ?? '';
    const statuses = await Promise.all(
      [theirs, newUuidV7()].flatMap((id) =>
        [1, 99].map(async (version) => (await get(`min_version=${encodeId(id)}:${version}`)).status),
      ),
    );
    expect(statuses).toEqual([503, 503, 503, 503]);
    expect((await get('min_version=nonsense')).status).toBe(400);
  });
});
