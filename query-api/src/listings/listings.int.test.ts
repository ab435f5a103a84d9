import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, clown, hetPied, leeds, pied, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

const gecko = { species: 'eublepharis-macularius' };
const other = {
  sellerId: '01990000-0000-7000-8000-00000000000b',
  sellerName: 'Jérôme',
  seller: {
    id: '01990000-0000-7000-8000-00000000000b',
    displayName: 'Jérôme',
    rating: 4.8,
    isOfficialStore: true,
  },
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing({ title: 'A', genes: [pied], sex: 'male', price: 40_000 }),
    aListing({ title: 'B', genes: [pied, clown], sex: 'female', price: 250_000, ...other }),
    aListing({ title: 'C', genes: [hetPied], sex: 'female', price: 9900, currency: 'GBP', ...leeds }),
    aListing({ title: 'Cute leopord geko', ...gecko, sex: 'female', lifeStage: 'juvenile' }),
    aListing({ title: 'E', ...gecko, sex: 'male', description: 'Großer <b>Größe</b> & "mehr"' }),
    aListing({ title: 'F', ...gecko, sex: 'unsexed' }),
    someGoods({ title: 'UVB tube 10.0', attributes: { brand: 'Zoo Med' } }),
    someGoods({ title: 'Heat mat', attributes: { brand: 'Exo Terra' } }),
    aListing({ title: 'Gone', genes: [pied], status: 'sold' }),
  ]);
});
afterAll(() => sandbox.remove());

const list = (query: string) => sandbox.read<ListingPage>(`/listings?${query}`);
const titles = async (query: string) => (await list(query)).items.map(({ title }) => title);
const sorted = async (query: string) => (await titles(query)).toSorted().join();

describe('filters', () => {
  test.each([
    ['', 'A,B,C,Cute leopord geko,E,F,Heat mat,UVB tube 10.0'],
    ['category=heating-lighting', 'Heat mat,UVB tube 10.0'],
    ['species=python-regius', 'A,B,C'],
    ['species=python-regius,eublepharis-macularius&sex=male', 'A,E'],
    ['species=python-regius&species=eublepharis-macularius&sex=male', 'A,E'],
    ['trait=pied', 'A,B,C'],
    ['trait=pied:het', 'C'],
    ['trait=pied&trait=clown', 'B'],
    ['trait=pied:het,clown', 'B,C'],
    ['life_stage=juvenile', 'Cute leopord geko'],
    ['min_price=400&max_price=2500', 'A,B'],
    ['min_price=99&max_price=99.00&currency=GBP', 'C'],
    ['min_price=132.64&max_price=132.65', 'C'],
    ['currency=GBP', 'A,B,C,Cute leopord geko,E,F,Heat mat,UVB tube 10.0'],
    ['currency=GBP&price_band=50-100&country=gb', 'C'],
    ['currency=JPY&price_band=25000-50000', ''],
    ['currency=JPY&price_band=50000-100000', 'A'],
    ['price_band=250-500', 'A'],
    ['lat=53.9&lng=-1.6&radius=20', 'C'],
    ['lat=53.9&lng=-1.6&radius=7&unit=mi', ''],
    ['lat=53.9&lng=-1.6&radius=8&unit=mi', 'C'],
    ['bbox=-2,53,-1,54', 'C'],
    ['bbox=170,-10,-1,60', 'A,B,C,Cute leopord geko,E,F,Heat mat,UVB tube 10.0'],
    [`seller=${encodeId(other.sellerId)}`, 'B'],
    ['official_store=true', 'B'],
    ['official_store=false&trait=pied', 'A,C'],
    ['attr.brand=Zoo Med', 'UVB tube 10.0'],
    ['attr.brand=Zoo Med,Exo Terra', 'Heat mat,UVB tube 10.0'],
    ['country=gb', 'C'],
    ['species=no-such-species', ''],
  ])('%s', async (query, expected) => {
    expect(await sorted(query)).toBe(expected);
  });
});

describe('words', () => {
  test.each([
    ['ball python', 'A,B,C'],
    ['royal PYTHON', 'A,B,C'],
    ['Python regius', 'A,B,C'],
    ['bp clown', 'B'],
    ['jerome', 'B'],
    ['grosser grosse', 'E'],
    ['größe', 'E'],
    ['uvb 10.0', 'UVB tube 10.0'],
    ['leop', 'Cute leopord geko,E,F'],
    // Nothing is both; what is either comes closest.
    ['pied gecko', 'A,B,C,Cute leopord geko,E,F'],
    ['🐍', 'A,B,C,Cute leopord geko,E,F,Heat mat,UVB tube 10.0'],
    ['title:A OR *:* AND (status:sold)', ''],
  ])('“%s” finds %s', async (q, expected) => {
    expect(await sorted(new URLSearchParams({ q }).toString())).toBe(expected);
  });

  test('words that no listing has together find what has some of them, the more the earlier', async () => {
    expect((await titles('q=pied+clown+zebra'))[0]).toBe('B');
  });

  test('misspelt words find what is meant, after what is spelt just so', async () => {
    const found = await titles('q=leopord+geko');
    expect(found[0]).toBe('Cute leopord geko');
    expect(found.toSorted()).toEqual(['Cute leopord geko', 'E', 'F']);
    expect((await titles('q=leopord+geko&sort=price_asc'))[0]).toBe('Cute leopord geko');
  });

  test('the title counts more than what the catalogue says, and that more than the description', async () => {
    const word = { species: null, sex: null, names: [] };
    const apart = await openSandbox();
    await apart.put('listings', [
      aListing({ ...word, title: 'x', description: 'quokka food', publishedAt: '2026-11-09T00:00:00.000Z' }),
      aListing({ ...word, title: 'y', names: ['quokka food'], publishedAt: '2026-11-08T00:00:00.000Z' }),
      aListing({ ...word, title: 'Quokka food', publishedAt: '2026-11-07T00:00:00.000Z' }),
    ]);
    const { items } = await apart.read<ListingPage>('/listings?q=food+quokka');
    await apart.remove();
    expect(items.map(({ title }) => title)).toEqual(['Quokka food', 'y', 'x']);
  });

  test('highlights are escaped but for their tags', async () => {
    const { items } = await list('q=größe');
    expect(items[0]?.highlights?.description).toEqual([
      '<em>Großer</em> &lt;b&gt;<em>Größe</em>&lt;/b&gt; &amp; &quot;mehr&quot;',
    ]);
  });
});

describe('the page', () => {
  test('has facets with labels, each without its own refinement', async () => {
    const { facets, total, totalRelation } = await list('species=eublepharis-macularius&sex=male');
    expect([total, totalRelation]).toEqual([1, 'exact']);
    expect(facets.sex).toEqual([
      { value: 'female', label: 'Female', count: 1 },
      { value: 'male', label: 'Male', count: 1 },
      { value: 'unsexed', label: 'Unsexed', count: 1 },
    ]);
    expect(facets.species).toEqual([
      { value: 'eublepharis-macularius', label: 'Leopard gecko', count: 1 },
      { value: 'python-regius', label: 'Ball python', count: 1 },
    ]);
  });

  test('can be walked to the end by cursors, each listing once', async () => {
    for (const query of [
      'q=leopord+geko',
      'sort=newest',
      'sort=price_desc',
      'sort=distance&lat=1&lng=1',
      'q=python',
      'q=-pied',
      'q=-pied&sort=relevance',
      'q=python+-clown',
      'q=-pied&understand=true',
      'q=bp+-clown&understand=true',
    ]) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: ListingPage = await list(`${query}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      const { total, items } = await list(`${query}&limit=100`);
      expect(seen).toEqual(items.map(({ id }) => id));
      expect(total).toBe(seen.length);
    }
  });

  test('measures distances when asked from where', async () => {
    const { items } = await list('lat=53.9&lng=-1.6&sort=distance');
    expect(items[0]).toMatchObject({ title: 'C', distanceKm: 11.5 });
  });
});

describe('what is refused', () => {
  test.each([
    ['colour=red', 'colour'],
    ['sort=newest&sort=distance', 'sort'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1e1', 'limit'],
    ['sex=purple', 'sex.0'],
    ['lat=NaN&lng=1', 'lat'],
    ['lat=91&lng=1', 'lat'],
    ['lat=1', 'lng'],
    ['radius=10', 'radius'],
    ['radius=-1&lat=1&lng=1', 'radius'],
    ['min_price=10&max_price=5', 'min_price'],
    ['min_price=Infinity', 'min_price'],
    ['bbox=1,2,3', 'bbox'],
    ['bbox=0,0,0,91', 'bbox'],
    ['seller=../../etc', 'seller'],
    ['attr.nonsense=1', 'attr.nonsense'],
    ['attr.__proto__=1', 'attr.__proto__'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['trait=pied:', 'trait.0.0'],
    ['cursor=abc', 'cursor'],
    ['facets=price%00', 'facets'],
    [`q=${'x'.repeat(513)}`, 'q'],
  ])('%s', async (query, path) => {
    const response = await sandbox.get(`/listings?${query}`);
    const { error } = (await response.json()) as ErrorBody;
    expect([response.status, error.code]).toEqual([400, 'invalid_request']);
    expect(error.details.map((detail) => detail.path)).toContain(path);
  });

  test('a cursor of another list, or one that is made up', async () => {
    const { nextCursor } = await list('sort=newest&limit=1');
    const elsewhere = await sandbox.get(`/listings?sort=price_asc&limit=1&cursor=${nextCursor}`);
    expect(elsewhere.status).toBe(400);
    const sealed = JSON.parse(Buffer.from(nextCursor ?? '', 'base64url').toString());
    for (const a of [
      [],
      ['x'],
      [1],
      [1.5, sealed.a[1]],
      [1, 2, 3, 4],
      [1, ...sealed.a],
      [{}, sealed.a[1]],
      [1e300, sealed.a[1]],
    ]) {
      const forged = Buffer.from(JSON.stringify({ ...sealed, a })).toString('base64url');
      expect((await sandbox.get(`/listings?sort=newest&limit=1&cursor=${forged}`)).status).toBe(400);
    }
  });

  test.each(['', '&understand=true'])(
    'a cursor of what a word is wanted of where it is to stay out (%s)',
    async (way) => {
      const { nextCursor } = await list(`q=bp+pied&limit=1${way}`);
      expect(nextCursor).not.toBeNull();
      const elsewhere = await sandbox.get(`/listings?q=bp+-pied&limit=1&cursor=${nextCursor}${way}`);
      expect(elsewhere.status).toBe(400);
    },
  );

  test('the order by distance without a place', async () => {
    const response = await sandbox.get('/listings?sort=distance');
    const { error } = (await response.json()) as ErrorBody;
    expect([response.status, error.code]).toEqual([422, 'location_required']);
  });
});
