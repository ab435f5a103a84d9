import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Suggestion, Suggestions } from '@vivarium/contracts/suggestions/http.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, someGoods } from '../fixtures/a-listing.ts';
import { aSeller } from '../fixtures/a-seller.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

const ann = aSeller({ displayName: 'Ann’s Austin Anoles', username: 'ann' });
const bob = aSeller({ displayName: 'Ballard Reptiles', username: 'bob' });
const hidden = { id: aSeller().id, sources: { seller: 1 }, visible: false as const };
const ofAnn = {
  sellerId: ann.id,
  seller: { id: ann.id, displayName: ann.displayName, rating: null, isOfficialStore: false },
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('sellers', [ann, bob, hidden]);
  await sandbox.put('listings', [
    aListing({ ...ofAnn, genes: [{ gene: 'pied', zygosity: 'visual' }] }),
    aListing({
      ...ofAnn,
      genes: [
        { gene: 'pied', zygosity: 'het' },
        { gene: 'clown', zygosity: 'het' },
      ],
    }),
    aListing({ ...ofAnn, genes: [{ gene: 'clown', zygosity: 'visual' }], status: 'sold' }),
    aListing({
      species: 'pantherophis-guttatus',
      location: { lat: 53.8, lon: -1.5 },
      genes: ['hypo', 'caramel'].map((gene) => ({ gene, zygosity: 'visual' })),
    }),
    someGoods({ category: 'heating-lighting', subcategory: 'uvb-lamp' }),
  ]);
});
afterAll(() => sandbox.remove());

async function suggestions(query: Record<string, string>): Promise<Suggestion[]> {
  const answer = await sandbox.get(`/suggestions?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as Suggestions).suggestions;
}
const ofKind = (found: Suggestion[], kind: Suggestion['kind']) => found.filter((one) => one.kind === kind);

describe('suggestions', () => {
  test('a species by its trade name, with what is listed of it', async () => {
    const [first] = await suggestions({ q: 'bp' });
    expect(first).toEqual({
      kind: 'species',
      species: 'python-regius',
      scientificName: 'Python regius',
      label: 'Ball python',
      highlights: [],
      alias: { text: 'BP', highlights: [{ start: 0, end: 2 }] },
      query: '',
      count: 2,
    });
  });

  test('a trait with its species, and what was typed before it left over', async () => {
    const [pied] = await suggestions({ q: 'female pie' });
    expect(pied).toMatchObject({
      kind: 'trait',
      gene: 'pied',
      zygosity: null,
      speciesName: 'Ball python',
      highlights: [{ start: 0, end: 3 }],
      query: 'female',
      count: 2,
    });
  });

  test('a trait before a word that says how the animal shall be, which is left over, written out', async () => {
    const [pied] = await suggestions({ q: 'pied fema' });
    expect(pied).toMatchObject({
      ...{ kind: 'trait', gene: 'pied', query: 'female', label: 'Pied' },
      highlights: [{ start: 0, end: 4 }],
    });
  });

  test('a combination of traits with what it stands for, and the meaning of its name', async () => {
    expect(await suggestions({ q: 'female amb' })).toMatchObject([
      {
        kind: 'combination',
        combination: 'amber',
        name: 'Amber',
        meaning: 'combination:pantherophis-guttatus:amber',
        label: 'Amber (Hypo + Caramel)',
        highlights: [{ start: 0, end: 3 }],
        speciesName: 'Corn snake',
        query: 'female',
        count: 1,
      },
    ]);
  });

  test('a zygosity that is asked for; sold ones do not count', async () => {
    const [clown] = await suggestions({ q: 'het clo' });
    expect(clown).toMatchObject({
      kind: 'trait',
      gene: 'clown',
      zygosity: 'het',
      label: 'het Clown',
      count: 1,
    });
  });

  test('a subcategory with its category', async () => {
    expect(await suggestions({ q: 'uvb' })).toMatchObject([
      { kind: 'category', category: 'heating-lighting', subcategory: 'uvb-lamp', count: 1 },
    ]);
  });

  test('sellers by any word of their name, also misspelt, and no hidden ones', async () => {
    const expected = { id: encodeId(ann.id), label: 'Ann’s Austin Anoles', count: 2 };
    expect(ofKind(await suggestions({ q: 'anol' }), 'seller')).toMatchObject([expected]);
    expect(ofKind(await suggestions({ q: 'anoels' }), 'seller')).toMatchObject([expected]);
    expect(ofKind(await suggestions({ q: 'bnoles' }), 'seller')).toEqual([]);
  });

  test('places with what is listed around them, those nearby first', async () => {
    const austin = ofKind(await suggestions({ q: 'pied near austin', lat: '30', lng: '-97' }), 'place')[0];
    expect(austin).toMatchObject({ label: 'Austin', region: 'Texas', radius: 100, count: 3, query: 'pied' });
    expect((await suggestions({ q: 'near aus' })).every(({ kind }) => kind !== 'species')).toBe(true);
    const leeds = ofKind(await suggestions({ q: 'leeds', radius: '25' }), 'place');
    expect(leeds).toMatchObject([{ country: 'GB', radius: 25, count: 1 }]);
  });

  test('nothing of which nothing is listed, unless it is all that fits', async () => {
    expect(ofKind(await suggestions({ q: 'python' }), 'species')).toMatchObject([{ count: 2 }]);
    expect(await suggestions({ q: 'axolotl' })).toMatchObject([{ label: 'Axolotl', count: 0 }]);
  });

  test('a misspelt name from the third letter on, the first letter as typed', async () => {
    expect(await suggestions({ q: 'pyhton reg' })).toMatchObject([{ species: 'python-regius' }]);
    expect(await suggestions({ q: 'kython' })).toEqual([]);
    expect(await suggestions({ q: '…' })).toEqual([]);
    expect(await suggestions({ q: '' })).toEqual([]);
  });

  test('no more than asked for, of several kinds', async () => {
    const found = await suggestions({ q: 'ball', limit: '2' });
    expect(found.map(({ kind }) => kind)).toEqual(['species', 'seller']);
  });

  test('may be kept for a short while', async () => {
    const first = await sandbox.get('/suggestions?q=bp');
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=30\b/);
    // Without the second header fetch asks past all caches.
    const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await sandbox.get('/suggestions?q=bp', { headers })).status).toBe(304);
  });

  test.each([
    ['', 'q'],
    [`q=${'a'.repeat(201)}`, 'q'],
    ['q=a&q=b', 'q'],
    ['q=a&limit=0', 'limit'],
    ['q=a&limit=21', 'limit'],
    ['q=a&lat=91&lng=0', 'lat'],
    ['q=a&lat=1', 'lng'],
    ['q=a&lat=NaN&lng=1', 'lat'],
    ['q=a&radius=0', 'radius'],
    ['q=a&index=listings', 'index'],
  ])('“%s” is refused, naming %s', async (query, name) => {
    const answer = await sandbox.get(`/suggestions?${query}`);
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as { error: { details: { path: string }[] } };
    expect(error.details.map(({ path }) => path)).toContain(name);
  });
});
