import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

const BULK = 60;
const OTHERS = 12;
const DAY = '2026-11-02';

const of = (displayName: string) => ({ id: newUuidV7(), displayName, rating: null, isOfficialStore: false });
const titleOf = (i: number) => (i % 2 === 0 ? 'Ball python' : 'Ball python, calm eater');
/** Whoever published sixty at once did so last, so that by time alone they are the first sixty. */
const wholesaler = of('Wholesale Reptiles');
const bulk = Array.from({ length: BULK }, (_, i) =>
  aListing({ seller: wholesaler, publishedAt: `${DAY}T18:00:00.000Z`, turn: i + 1, title: 'Ball python' }),
);
const others = Array.from({ length: OTHERS }, (_, i) =>
  aListing({ seller: of(`Breeder ${i}`), publishedAt: `${DAY}T0${i % 9}:00:00.000Z`, title: titleOf(i) }),
);
const older = aListing({ seller: of('Early Bird'), publishedAt: '2026-11-01T23:59:59.000Z' });

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [...bulk, ...others, older]);
});
afterAll(() => sandbox.remove());

const pageOf = async (params: object, indexName = 'listings'): Promise<SearchResult> => {
  const answer = await sandbox.search([
    { indexName, params: { hitsPerPage: 24, facets: ['sellerName'], ...params } },
  ]);
  const { results } = (await answer.json()) as { results: [SearchResult] };
  return results[0];
};
const sellersOn = ({ hits }: SearchResult) => hits.map(({ seller }) => seller?.displayName);

describe.each([
  ['without words', {}],
  ['with words that all have about equally', { query: 'ball python' }],
])('by relevance, %s', (_name, params) => {
  test('a seller of sixty at once does not fill the first page while others have as good ones', async () => {
    const sellers = sellersOn(await pageOf(params));
    expect(new Set(sellers).size).toBeGreaterThanOrEqual(OTHERS + 1);
  });

  test('the totals and the counts of the facets are of all', async () => {
    const { nbHits, facets } = await pageOf(params);
    expect(nbHits).toBe(BULK + OTHERS + 1);
    expect(facets?.sellerName).toMatchObject({ 'Wholesale Reptiles': BULK, 'Breeder 3': 1 });
  });

  test('numbered pages show each listing exactly once', async () => {
    const pages = await Promise.all([0, 1, 2, 3].map((page) => pageOf({ ...params, page })));
    const ids = pages.flatMap(({ hits }) => hits.map(({ objectID }) => objectID));
    expect(ids).toHaveLength(BULK + OTHERS + 1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a walk by cursor shows each listing exactly once, and in the order of the numbered pages', async () => {
    const words = 'query' in params ? `&q=${params.query}` : '';
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const at = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: ListingPage = await sandbox.read(
        `/listings?sort=relevance&limit=10&facets=none${words}${at}`,
      );
      walked.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const pages = await Promise.all([0, 1, 2, 3].map((page) => pageOf({ ...params, page })));
    expect(walked).toEqual(pages.flatMap(({ hits }) => hits.map(({ objectID }) => objectID)));
  });
});

test('a newer day comes before an older one, whoever has it', async () => {
  const { hits } = await pageOf({ hitsPerPage: 100 });
  expect(hits.at(-1)?.title).toBe(older.title);
  expect(sellersOn(await pageOf({ hitsPerPage: 100 })).at(-1)).toBe('Early Bird');
});

test('the newest first means by time and nothing else', async () => {
  expect(new Set(sellersOn(await pageOf({}, 'listings_newest')))).toEqual(new Set(['Wholesale Reptiles']));
});
