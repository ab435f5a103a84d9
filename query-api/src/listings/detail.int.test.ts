import type { ListingDocument, OwnListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { MyListingsPage } from '@vivarium/contracts/listings/http/own.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, ownListing, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { privateReadsOf } from '../private-reads/private-reads.ts';

const [ann, bob] = [newUuidV7(), newUuidV7()];
const own = (listing: ListingDocument, readers = [ann]) => ownListing(listing, readers);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

const pathOf = ({ id }: { id: string }) => `/listings/${encodeId(id)}`;

describe('a listing’s page', () => {
  test('is open to everybody while active, reserved or sold', async () => {
    const listings = (['active', 'reserved', 'sold'] as const).map((status) => aListing({ status }));
    await sandbox.put('listings', listings);
    for (const listing of listings) {
      const detail = await sandbox.read<ListingDetail>(pathOf(listing));
      expect(detail).toMatchObject({ status: listing.status, version: 2, price: { amount: '149.00' } });
    }
  });

  test('has the attributes as commands take them', async () => {
    const animal = aListing({ genes: [{ gene: 'clown', zygosity: 'possible_het', chance: 66 }] });
    const tank = someGoods({ attributes: { brand: 'Exo Terra' } });
    await sandbox.put('listings', [animal, tank]);
    const { attributes } = await sandbox.read<ListingDetail>(pathOf(animal));
    expect(attributes).toEqual({
      species: 'python-regius',
      traits: [{ gene: 'clown', zygosity: 'possible_het', chance: 66 }],
      sex: 'female',
      lifeStage: 'adult',
      weightGrams: 1500,
      origin: 'captive_bred',
    });
    expect((await sandbox.read<ListingDetail>(pathOf(tank))).attributes).toEqual({ brand: 'Exo Terra' });
  });

  test('says how it can be had where its seller does not offer every way', async () => {
    const [either, local] = [aListing(), aListing({ delivery: ['pickup'] })];
    await sandbox.put('listings', [either, local]);
    expect(await sandbox.read<ListingDetail>(pathOf(either))).not.toHaveProperty('delivery');
    expect(await sandbox.read<ListingDetail>(pathOf(local))).toMatchObject({ delivery: ['pickup'] });
  });

  test('shows a draft to its seller and to nobody else', async () => {
    const draft = aListing({ status: 'draft', publishedAt: null });
    await sandbox.put('own-listings', [own(draft)]);
    await sandbox.put('listings', [{ id: draft.id, sources: { listing: 2 }, visible: false }]);
    expect((await sandbox.get(pathOf(draft))).status).toBe(404);
    const asBob = await sandbox.get(pathOf(draft), { headers: await sandbox.signIn(bob) });
    expect(asBob.status).toBe(404);
    const asAnn = await sandbox.get(pathOf(draft), { headers: await sandbox.signIn(ann) });
    expect(await asAnn.json()).toMatchObject({ status: 'draft', id: encodeId(draft.id) });
  });

  test('of an unknown or impossible id is a 404', async () => {
    for (const id of [encodeId(newUuidV7()), 'x', '0OIl', '%2e%2e', 'a'.repeat(500)]) {
      expect((await sandbox.get(`/listings/${id}`)).status).toBe(404);
    }
  });

  test('refuses a token that is no good', async () => {
    const response = await sandbox.get(pathOf(aListing()), { headers: { authorization: 'Bearer nonsense' } });
    expect(response.status).toBe(401);
  });
});

describe('min_version', () => {
  const anns = (parts: Parameters<typeof aListing>[0] = {}) => aListing({ sellerId: ann, ...parts });

  test('waits until the version is there, for its writer', async () => {
    const listing = anns({ sources: { listing: 1, seller: 1 } });
    await sandbox.put('listings', [listing]);
    await sandbox.put('own-listings', [own(listing)]);
    const headers = await sandbox.signIn(ann);
    const waiting = sandbox.read<ListingDetail>(`${pathOf(listing)}?min_version=2`, { headers });
    await sandbox.put('listings', [{ ...listing, title: 'Newer', sources: { listing: 2, seller: 1 } }]);
    expect(await waiting).toMatchObject({ title: 'Newer', version: 2 });
  });

  test('gives up after a while, and says when to ask again', async () => {
    const listing = anns();
    await sandbox.put('listings', [listing]);
    const headers = await sandbox.signIn(ann);
    const response = await sandbox.get(`${pathOf(listing)}?min_version=3`, { headers });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({ error: { code: 'not_yet_projected' } });
  });

  test('is what there is, for anybody else: strangers keep no read waiting', async () => {
    const listing = anns({ sources: { listing: 2, seller: 1 } });
    await sandbox.put('listings', [listing]);
    await sandbox.put('own-listings', [own(listing)]);
    for (const headers of [{}, await sandbox.signIn(bob)]) {
      const detail = await sandbox.read<ListingDetail>(`${pathOf(listing)}?min_version=99`, { headers });
      expect(detail).toMatchObject({ version: 2 });
    }
    expect((await sandbox.get(`${pathOf({ id: newUuidV7() })}?min_version=99`)).status).toBe(404);
  });

  test('says the same of somebody else’s draft as of nothing, whatever its version', async () => {
    const draft = anns({ status: 'draft', publishedAt: null, sources: { listing: 2, seller: 1 } });
    await sandbox.put('own-listings', [own(draft)]);
    await sandbox.put('listings', [{ id: draft.id, sources: { listing: 2 }, visible: false }]);
    const said = async (id: string, min: number, headers: Record<string, string>) => {
      const response = await sandbox.get(`${pathOf({ id })}?min_version=${min}`, { headers });
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      return [response.status, error.code, error.message];
    };
    for (const headers of [{}, await sandbox.signIn(bob)]) {
      for (const min of [1, 2, 99]) {
        expect(await said(draft.id, min, headers)).toEqual(await said(newUuidV7(), min, headers));
      }
    }
  });

  test('is a 404 at once to who has removed it', async () => {
    const id = newUuidV7();
    const stub = { id, sources: { listing: 4 }, visible: false as const };
    await sandbox.put('listings', [stub]);
    await sandbox.put('own-listings', [stub]);
    const headers = await sandbox.signIn(ann);
    expect((await sandbox.get(`${pathOf({ id })}?min_version=4`, { headers })).status).toBe(404);
  });

  test('shows its seller the newest they may see, while the public model is behind', async () => {
    const listing = aListing();
    const changed = own({ ...listing, title: 'Changed', sources: { listing: 3, seller: 1 } });
    await sandbox.put('listings', [listing]);
    await sandbox.put('own-listings', [changed]);
    const headers = await sandbox.signIn(ann);
    const detail = await sandbox.read<ListingDetail>(`${pathOf(listing)}?min_version=3`, { headers });
    expect(detail.title).toBe('Changed');
  });

  test.each(['0', '-1', 'x', '1&min_version=2', '99999999999'])('=%s is refused', async (value) => {
    expect((await sandbox.get(`${pathOf(aListing())}?min_version=${value}`)).status).toBe(400);
  });
});

describe('one’s own listings', () => {
  test('are one’s own, last changed first, in whatever status', async () => {
    const [cat, dan] = [newUuidV7(), newUuidV7()];
    const at = (hour: number) => `2026-11-02T0${hour}:00:00.000Z`;
    await sandbox.put('own-listings', [
      own(aListing({ title: 'first', status: 'draft', updatedAt: at(1) }), [cat]),
      own(aListing({ title: 'third', status: 'sold', updatedAt: at(3) }), [cat]),
      own(aListing({ title: 'second', status: 'hidden', updatedAt: at(2) }), [cat]),
      own(aListing({ title: 'not hers', updatedAt: at(4) }), [dan]),
      { id: newUuidV7(), sources: { listing: 3 }, visible: false },
    ]);
    const headers = await sandbox.signIn(cat);
    const mine = (query = '') => sandbox.read<MyListingsPage>(`/my/listings${query}`, { headers });
    const page = await mine();
    expect(page.items.map(({ title }) => title)).toEqual(['third', 'second', 'first']);
    expect(page).toMatchObject({ total: 3, nextCursor: null });
    expect((await mine('?status=sold,hidden')).items.map(({ title }) => title)).toEqual(['third', 'second']);
    const { nextCursor } = await mine('?limit=2');
    expect((await mine(`?limit=2&cursor=${nextCursor}`)).items.map(({ title }) => title)).toEqual(['first']);
  });

  test('need a token', async () => {
    expect((await sandbox.get('/my/listings')).status).toBe(401);
  });
});

test('no query gets around the filter of the readers', async () => {
  const secret = own(aListing({ status: 'draft' }), [bob]);
  await sandbox.put('own-listings', [secret]);
  const open = privateReadsOf(sandbox.elasticsearch, sandbox.prefix);
  const reads = open<OwnListingDocument>('own-listings', newUuidV7());
  expect((await reads.get(secret.id)).document).toBeUndefined();
  const attempts = [
    [],
    [{ match_all: {} }],
    [{ ids: { values: [secret.id] } }],
    [{ bool: { should: [{ term: { readers: bob } }, { match_all: {} }], minimum_should_match: 0 } }],
  ];
  for (const filter of attempts) {
    // More than the type allows, as a careless caller might pass on: none of it is heeded.
    const smuggled = { filter, sort: [], size: 10, query: { match_all: {} }, aggs: { all: { global: {} } } };
    expect(await reads.search(smuggled)).toEqual({ hits: [], total: 0 });
  }
});
