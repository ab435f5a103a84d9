import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import type { SimilarListings } from '@vivarium/contracts/similar/http.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, clown, pied, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

const hetClown = { gene: 'clown', zygosity: 'het' } as const;
const pathOf = ({ id }: { id: string }, query = '') => `/listings/${encodeId(id)}/similar${query}`;
const similarTo = async (listing: { id: string }, query = '') =>
  (await sandbox.read<SimilarListings>(pathOf(listing, query))).items;

/** Listings of a species that no other test lists, each by a seller of its own unless it says whose it is. */
function ofOwnSpecies() {
  const species = `species-${newUuidV7()}`;
  return (wanted: Parameters<typeof aListing>[0] = {}): ListingDocument => ({
    ...aListing({ sellerId: newUuidV7(), ...wanted }),
    species,
  });
}

describe('listings similar to an animal', () => {
  test('are of its species and for sale, and not itself', async () => {
    const animal = ofOwnSpecies();
    const listing = animal({ title: 'itself' });
    await sandbox.put('listings', [
      listing,
      animal({ title: 'another' }),
      animal({ title: 'sold', status: 'sold' }),
      animal({ title: 'reserved', status: 'reserved' }),
      aListing({ title: 'other species' }),
    ]);
    expect((await similarTo(listing)).map(({ title }) => title)).toEqual(['another']);
  });

  test('share traits: all before some, shown before carried, rare before common', async () => {
    const animal = ofOwnSpecies();
    const listing = animal({ genes: [pied, clown] });
    const common = Array.from({ length: 20 }, () => animal({ genes: [pied], title: 'pied' }));
    await sandbox.put('listings', [
      listing,
      ...common,
      animal({ title: 'neither' }),
      animal({ genes: [clown], title: 'clown' }),
      animal({ genes: [pied, hetClown], title: 'pied het clown' }),
      animal({ genes: [clown, pied], title: 'both' }),
    ]);
    const items = await similarTo(listing, '?limit=24');
    const order = [...new Set(items.map(({ title }) => title))];
    expect(order[0]).toBe('both');
    expect(order.at(-1)).toBe('neither');
    expect(order.indexOf('clown')).toBeLessThan(order.indexOf('pied'));
    expect(order.indexOf('pied het clown')).toBeLessThan(order.indexOf('pied'));
    expect(items[0]?.sharedTraits.toSorted()).toEqual(['clown', 'pied']);
  });

  test('are close in price, in whatever currency, and in distance', async () => {
    const animal = ofOwnSpecies();
    const listing = animal({ price: 20_000 });
    await sandbox.put('listings', [
      listing,
      animal({ title: 'dear', price: 90_000 }),
      animal({ title: 'near in price', price: 18_000 }),
      animal({ title: 'in euros', price: 20_000, currency: 'EUR' }),
      animal({ title: 'far away', price: 18_000, location: { lat: 52.5, lon: 13.4 } }),
    ]);
    const items = await similarTo(listing);
    expect(items.map(({ title }) => title).at(0)).toBe('near in price');
    expect(Object.fromEntries(items.map(({ title, priceRatio }) => [title, priceRatio]))).toEqual({
      'near in price': 0.9,
      'far away': 0.9,
      dear: 4.5,
      'in euros': 1.117,
    });
    expect(items.find(({ title }) => title === 'far away')?.distanceKm).toBeGreaterThan(8000);
  });

  test('are at most two of one seller, however well the others fit', async () => {
    const animal = ofOwnSpecies();
    const listing = animal({ genes: [pied] });
    const flooder = newUuidV7();
    await sandbox.put('listings', [
      listing,
      ...Array.from({ length: 30 }, () => animal({ genes: [pied], sellerId: flooder, title: 'flood' })),
      ...Array.from({ length: 10 }, (_, at) => animal({ title: `plain ${at}` })),
    ]);
    const titles = (await similarTo(listing)).map(({ title }) => title);
    expect(titles).toHaveLength(8);
    expect(titles.filter((title) => title === 'flood')).toHaveLength(2);
  });

  test('are there for one that is sold', async () => {
    const animal = ofOwnSpecies();
    const sold = animal({ status: 'sold' });
    await sandbox.put('listings', [sold, animal({ title: 'still there' })]);
    expect((await similarTo(sold)).map(({ title }) => title)).toEqual(['still there']);
  });
});

describe('listings similar to an animal, where the viewer lives', () => {
  test('are none where the species may not be kept', async () => {
    const python = aListing();
    await sandbox.put('listings', [python, aListing({ sellerId: newUuidV7() })]);
    expect((await similarTo(python)).length).toBeGreaterThan(0);
    expect(await similarTo(python, '?viewer_region=NZ')).toEqual([]);
  });

  test('are shown where that is only likely, or the law of one town', async () => {
    const iguana = () => aListing({ species: 'iguana-iguana', sellerId: newUuidV7() });
    const [one, other] = [iguana(), iguana()];
    await sandbox.put('listings', [one, other]);
    const items = await similarTo(one, '?viewer_region=US-NY');
    expect(items.map(({ id }) => id)).toEqual([encodeId(other.id)]);
  });

  test('have no gene that may not be kept there', async () => {
    const axolotl = (title: string, ...genes: string[]) =>
      aListing({
        ...{ title, species: 'ambystoma-mexicanum', sellerId: newUuidV7() },
        genes: genes.map((gene) => ({ gene, zygosity: 'visual' as const })),
      });
    const one = axolotl('one', 'gfp');
    await sandbox.put('listings', [one, axolotl('glows', 'gfp'), axolotl('does not')]);
    const titles = async (query = '') => (await similarTo(one, query)).map(({ title }) => title).toSorted();
    expect(await titles()).toEqual(['does not', 'glows']);
    expect(await titles('?viewer_region=DE')).toEqual(['does not']);
  });
});

test('listings similar to goods are of the same kind, those of the same brand and size first', async () => {
  const subcategory = `kind-${newUuidV7()}`;
  const goods = (title: string, attributes: ListingDocument['attributes'], wanted = {}) =>
    someGoods({ title, subcategory, attributes, sellerId: newUuidV7(), ...wanted });
  const lamp = goods('this', { brand: 'Arcadia', wattage: 24 });
  await sandbox.put('listings', [
    lamp,
    goods('other brand', { brand: 'Zoo Med', wattage: 15 }),
    goods('same brand', { brand: 'Arcadia', wattage: 39 }),
    goods('same lamp', { brand: 'Arcadia', wattage: 24 }),
    goods('other kind', { brand: 'Arcadia', wattage: 24 }, { subcategory: 'heat-mat' }),
  ]);
  const items = await similarTo(lamp);
  expect(items.map(({ title }) => title)).toEqual(['same lamp', 'same brand', 'other brand']);
  expect(items[0]?.sharedAttributes).toEqual(['brand', 'wattage']);
});

describe('the request', () => {
  test('of a listing that is unknown, impossible or hidden is a 404', async () => {
    const hidden = { id: newUuidV7(), sources: { listing: 2 }, visible: false } as const;
    await sandbox.put('listings', [hidden]);
    for (const id of [encodeId(newUuidV7()), encodeId(hidden.id), 'x', '0OIl']) {
      expect((await sandbox.get(`/listings/${id}/similar`)).status).toBe(404);
    }
  });

  test.each(['0', '25', 'x', '1&limit=2', '-1'])('with limit=%s is refused by name', async (limit) => {
    const response = await sandbox.get(pathOf(aListing(), `?limit=${limit}`));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { details: [{ path: 'limit' }] } });
  });

  test('may be answered by a cache', async () => {
    const listing = aListing();
    await sandbox.put('listings', [listing]);
    const first = await sandbox.get(pathOf(listing));
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60\b/);
    const etag = first.headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    expect((await sandbox.get(pathOf(listing), { headers })).status).toBe(304);
  });
});
