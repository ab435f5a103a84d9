import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { FacetSearchResult, SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, clown, hetPied, leeds, pied, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing({ title: 'Pied male', genes: [pied], sex: 'male', price: 40_000 }),
    aListing({ title: 'Pied clown female', genes: [pied, clown], sex: 'female', price: 250_000 }),
    aListing({
      title: 'Pied female, large',
      genes: [pied],
      sex: 'female',
      price: 55_000,
      provenBreeder: true,
    }),
    aListing({
      title: 'Het pied in Leeds',
      genes: [hetPied],
      sex: 'female',
      price: 9900,
      ...leeds,
      currency: 'GBP',
    }),
    aListing({
      title: 'Leopard gecko',
      species: 'eublepharis-macularius',
      sex: 'female',
      price: 15_000,
      lifeStage: 'juvenile',
      origin: 'wild_caught',
    }),
    aListing({
      title: 'Corn snake for beginners',
      species: 'pantherophis-guttatus',
      genes: [{ gene: 'hypo', zygosity: 'visual' }],
    }),
    someGoods({ title: 'UVB tube 10.0', price: 3000 }),
    someGoods({ title: 'Basking lamp', price: 2000 }),
    someGoods({ title: 'Burmese python care sheet', category: 'books', price: 900 }),
  ]);
});
afterAll(() => sandbox.remove());

async function ask(query: string, more: Record<string, unknown> = {}): Promise<SearchResult> {
  const params = { query, understand: true, understandUnit: 'mi', facets: ['sex', 'species'], ...more };
  const response = await sandbox.search([{ indexName: 'listings', params }]);
  const { results } = (await response.json()) as { results: [SearchResult] };
  return results[0];
}
const titles = ({ hits }: SearchResult) => hits.map(({ title }) => title).sort();
const labels = ({ understanding }: SearchResult) => understanding?.chips.map(({ label }) => label);

test.each([
  ['pied bp', ['Pied clown female', 'Pied female, large', 'Pied male']],
  ['female pied royal python', ['Pied clown female', 'Pied female, large']],
  ['het pied ball pyton', ['Het pied in Leeds']],
  ['bp female proven breeder', ['Pied female, large']],
  ['large pied bp', ['Pied female, large']],
  ['ball python under 500', ['Het pied in Leeds', 'Pied male']],
  ['bp $300-600', ['Pied female, large', 'Pied male']],
  ['bp under £100', ['Het pied in Leeds']],
  ['bp within 30 miles of Leeds', ['Het pied in Leeds']],
  ['juvenile leo wild caught', ['Leopard gecko']],
  ['uvb tube 10.0', ['UVB tube 10.0']],
  ['heating & lighting', ['Basking lamp', 'UVB tube 10.0']],
])('“%s” finds what it says', async (query, expected) => {
  const found = await ask(query);
  expect(titles(found)).toEqual(expected);
  expect(found).toMatchObject({ nbHits: expected.length, understanding: { applied: true } });
});

describe('when nothing has words that may mean something', () => {
  const amber = 'combination:pantherophis-guttatus:amber';

  test('what they may mean is taken up, and what comes closest is shown', async () => {
    const found = await ask('amber');
    expect(titles(found)).toEqual(['Corn snake for beginners']);
    expect(found.understanding).toMatchObject({ chips: [{ id: amber, leftOut: true }], applied: true });
  });

  test('it can be taken back: then nothing is found, and it is offered', async () => {
    const found = await ask('amber', { understandWithout: [amber] });
    expect(found.nbHits).toBe(0);
    expect(found.understanding).toMatchObject({ chips: [], offers: [{ id: amber }] });
  });

  test('words that something has stay text', async () => {
    const found = await ask('large');
    expect(titles(found)).toEqual(['Pied female, large']);
    expect(found.understanding?.chips).toEqual([]);
  });
});

test('the answer says what was understood, and where it stands', async () => {
  const { understanding } = await ask('large pied bp Leeds');
  expect(understanding).toMatchObject({
    chips: [
      { id: 'trait:pied:visual', kind: 'trait', text: 'pied', start: 6, end: 10, label: 'Pied' },
      { id: 'species:python-regius', kind: 'species', text: 'bp', label: 'Ball python' },
    ],
    offers: [{ kind: 'place', text: 'Leeds', label: 'within 60 mi of Leeds, United Kingdom' }],
    rest: 'large Leeds',
  });
});

test('without asking for it nothing narrows: what has the words is found, what is what they mean comes first', async () => {
  const found = await ask('pied female', { understand: undefined });
  expect(found).not.toHaveProperty('understanding');
  expect(titles(found)).toEqual(['Het pied in Leeds', 'Pied clown female', 'Pied female, large']);
  expect(found.hits.at(-1)?.title).toBe('Het pied in Leeds');
});

test.each([
  ['ballpython -clown', ['Het pied in Leeds', 'Pied female, large', 'Pied male']],
  ['Königspython ohne clown Weibchen', ['Het pied in Leeds', 'Pied female, large']],
  ['cornsnake', ['Corn snake for beginners']],
  ['red rat snake', ['Corn snake for beginners']],
])('“%s” finds and leaves out the same, understood or not', async (query, expected) => {
  expect(titles(await ask(query))).toEqual(expected);
  expect(titles(await ask(query, { understand: undefined }))).toEqual(expected);
  const list = await sandbox.read<ListingPage>(`/listings?q=${encodeURIComponent(query)}`);
  expect(list.items.map(({ title }) => title).sort()).toEqual(expected);
});

test('what is excluded is not counted by the facets either', async () => {
  const found = await ask('bp not female', { facets: ['sex'] });
  expect(found.facets?.sex).toEqual({ male: 1 });
  expect(found.understanding?.chips.at(-1)).toMatchObject({ id: 'not:sex:female', excluded: true });
});

test('where nothing is near, the place goes before the budget', async () => {
  const found = await ask('pied royal python near Leeds under 500');
  expect(titles(found)).toEqual(['Pied male']);
  expect(found.understanding?.chips.map(({ kind, leftOut }) => [kind, leftOut === true])).toEqual([
    ['trait', false],
    ['species', false],
    ['place', true],
    ['price', false],
  ]);
});

test('a chip that is taken back is searched as text, and offered', async () => {
  const found = await ask('pied bp female', { understandWithout: ['sex:female'] });
  expect(labels(found)).toEqual(['Pied', 'Ball python']);
  expect(found.understanding).toMatchObject({ offers: [{ id: 'sex:female' }], rest: 'female' });
  expect(titles(found)).toEqual(['Pied clown female', 'Pied female, large']);
});

test('an offer that is taken up narrows', async () => {
  const before = await ask('bp Leeds');
  const [offer] = before.understanding?.offers ?? [];
  const found = await ask('bp Leeds', { understandAlso: [offer?.id] });
  expect(labels(found)).toEqual(['Ball python', 'within 60 mi of Leeds, United Kingdom']);
  expect(titles(found)).toEqual(['Het pied in Leeds']);
});

test('distances are told from the place that the words name, and it may order', async () => {
  const params = { query: 'bp near Leeds', understand: true };
  const response = await sandbox.search([{ indexName: 'listings_distance', params }]);
  const { results } = (await response.json()) as { results: [SearchResult] };
  expect(results[0].hits).toMatchObject([{ title: 'Het pied in Leeds', distanceKm: expect.any(Number) }]);
});

describe('when nothing fits the chips', () => {
  test('the words as typed are searched, facets too', async () => {
    const found = await ask('burmese python');
    expect(titles(found)).toEqual(['Burmese python care sheet']);
    expect(found).toMatchObject({ nbHits: 1, understanding: { applied: false } });
    expect(labels(found)).toEqual(['Burmese python']);
  });

  test('nor has all the words, place and price are left out, and said so: the other words still hold', async () => {
    const found = await ask('large pied bp under 100 € near Leeds', { facets: ['traits'] });
    expect(found).toMatchObject({ nbHits: 1, facets: { traits: { pied: 1 } } });
    expect(found.understanding).toMatchObject({
      chips: [{ kind: 'trait' }, { kind: 'species' }, { leftOut: true }, { kind: 'place', leftOut: true }],
      rest: 'large',
      applied: true,
    });
    expect(found.understanding).not.toHaveProperty('restLeftOut');
  });

  test('what fulfils most of what was left out comes first, then what is nearest', async () => {
    const inOrder = async (query: string) => (await ask(query)).hits.map(({ title }) => title);
    // All three are pieds; one is a male, and none is in Leeds.
    expect((await inOrder('male pied bp near Leeds'))[0]).toBe('Pied male');
    const [first] = await inOrder('female pied bp under 100 near Houston');
    expect(first).toMatch(/female/);
  });

  test('nor is there anything of the kind, what has some of the words is shown', async () => {
    const found = await ask('hatchling burmese python near Leeds');
    expect(found).toMatchObject({ understanding: { applied: false } });
    expect(titles(found)).toContain('Burmese python care sheet');
  });

  test('nor any of the words, the answer is empty and says by what', async () => {
    const found = await ask('hatchling axolotl');
    expect(found).toMatchObject({ nbHits: 0, understanding: { applied: true } });
    expect(labels(found)).toEqual(['Hatchling', 'Axolotl']);
  });
});

describe('requests that belong together agree', () => {
  /** As InstantSearch asks with a chosen sex: hits under it, and its counts without it. */
  const chosen = (query: string, sex: string) => [
    {
      indexName: 'listings',
      params: { query, understand: true, facets: ['species', 'sex'], facetFilters: [[`sex:${sex}`]] },
    },
    { indexName: 'listings', params: { query, understand: true, facets: ['sex'], hitsPerPage: 0, page: 0 } },
  ];
  const askAll = async (requests: unknown[]) =>
    ((await (await sandbox.search(requests)).json()) as { results: SearchResult[] }).results;

  test('when what is chosen contradicts the words', async () => {
    const [hits, counts] = await askAll(chosen('pied bp male', 'female'));
    expect(hits && titles(hits)).toEqual(['Pied clown female', 'Pied female, large']);
    expect(hits?.understanding?.chips[2]).toMatchObject({ id: 'sex:male', overruled: true });
    expect(counts?.facets?.sex).toEqual({ female: 2, male: 1 });
  });

  test('when the words are searched as typed after all', async () => {
    const [hits, counts] = await askAll([
      { indexName: 'listings', params: { query: 'burmese python', understand: true, facets: ['category'] } },
      {
        indexName: 'listings',
        params: { query: 'burmese python', understand: true, facets: ['category'], hitsPerPage: 0 },
      },
    ]);
    expect(hits?.facets?.category).toEqual({ books: 1 });
    expect(counts?.facets?.category).toEqual({ books: 1 });
  });

  test('when the values of a facet are searched', async () => {
    const response = await sandbox.search([
      {
        type: 'facet',
        indexName: 'listings',
        facet: 'sex',
        params: { query: 'pied bp', understand: true, facetQuery: 'fem' },
      },
    ]);
    const { results } = (await response.json()) as { results: [FacetSearchResult] };
    expect(results[0].facetHits).toMatchObject([{ value: 'female', count: 2 }]);
  });
});

describe('GET /listings', () => {
  const list = (query: string) => sandbox.read<ListingPage>(`/listings?${query}`);

  test('understands when asked, and counts what it lists', async () => {
    const { items, facets, understanding } = await list('q=pied+bp&understand=true');
    expect(items.map(({ title }) => title)).toHaveLength(3);
    expect(facets.sex).toMatchObject([
      { value: 'female', count: 2 },
      { value: 'male', count: 1 },
    ]);
    expect(understanding?.chips.map(({ id }) => id)).toEqual(['trait:pied:visual', 'species:python-regius']);
  });

  test('does not unless asked', async () => {
    expect(await list('q=pied+bp')).not.toHaveProperty('understanding');
    expect(await list('q=pied+bp&understand=false')).not.toHaveProperty('understanding');
  });

  test('takes chips back and offers up', async () => {
    const { understanding } = await list(
      'q=pied+female+bp+Leeds&understand=true&understand_without=trait:pied:visual,sex:male&understand_also=place:53.796:-1.548',
    );
    expect(understanding?.chips.map(({ kind }) => kind)).toEqual(['sex', 'species', 'place']);
    expect(understanding?.rest).toBe('pied');
  });

  test.each([
    ['by the chips', 'pied+bp', true, 3],
    ['as typed', 'burmese+python', false, 1],
    ['by what comes closest', 'pied+bp+under+50', true, 3],
    ['by what comes closest, a chip overruled by hand', 'male+pied+bp+near+Leeds&sex=female', true, 2],
    ['by what comes closest, words left out', 'pied+under+50+fluffyzzz&max_price=500', true, 1],
  ])('goes on from page to page %s', async (_name, q, applied, count) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ListingPage = await list(
        `q=${q}&understand=true&limit=1${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      expect(page.understanding?.applied).toBe(applied);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null && seen.length < 10);
    expect(new Set(seen).size).toBe(count);
    expect(seen).toHaveLength(count);
  });
});

test.each([
  ['understand', 'yes'],
  ['understandWithout', 'sex:female'],
  ['understandWithout', ['sex:female; drop']],
  ['understandWithout', Array.from({ length: 25 }, () => 'sex:female')],
  ['understandAlso', [`trait:${'x'.repeat(100)}`]],
  ['understandUnit', 'feet'],
])('a wrong %s is refused by name', async (name, value) => {
  const response = await sandbox.search([{ indexName: 'listings', params: { [name]: value } }]);
  expect(response.status).toBe(400);
  const { error } = (await response.json()) as { error: { details: { path: string }[] } };
  expect(error.details[0]?.path).toContain(`requests.0.params.${name}`);
});

test.each(['understand=1', 'understand_without=a+b', 'understand_also=%7B%7D'])(
  'GET /listings?%s is refused',
  async (query) => {
    expect((await sandbox.get(`/listings?${query}`)).status).toBe(400);
  },
);
