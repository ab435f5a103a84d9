import { aTitle, segmentsOf } from '@vivarium/contracts/shared/fixtures/titles.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { plainText } from '@vivarium/contracts/shared/plain-text.ts';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { exactText, searchWords } from './text-query.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox?.remove());

const TITLES = 10_000;
const AT_ONCE = 100;

test.each([
  ['Enclosure 12.5cm × 30cm', '12.5cm'],
  ['T5HO tube 10.0,5.0', '5.0'],
  ['C.B.B. pied', 'cbb'],
  ['See www.ridge-reptiles.com', 'reptiles.com'],
  ['½ price hides', '½'],
  ['het:clown·pied', 'clown pied'],
  ['Ze\u00ADb\u200Bra mark', 'zebra'],
  ['\u0415njoy this', 'enjoy'],
])(
  '“%s” is found and marked by “%s”, as any InstantSearch client asks and in the list',
  async (title, query) => {
    const listing = aListing({ title: plainText(title) });
    await sandbox.put('listings', [listing]);
    const id = encodeId(listing.id);
    const params = { query, hitsPerPage: 50, attributesToHighlight: ['title'] };
    const response = await sandbox.search([{ indexName: 'listings', params }]);
    const { results } = (await response.json()) as {
      results: {
        hits: { objectID: string; _highlightResult: { title: { matchLevel: string } } }[];
      }[];
    };
    const hit = results[0]?.hits.find(({ objectID }) => objectID === id);
    expect(hit?._highlightResult.title.matchLevel).toBe('full');
    const list = await sandbox.read<{ items: { id: string }[] }>(
      `/listings?limit=50&q=${encodeURIComponent(query)}`,
    );
    expect(list.items.map((item) => item.id)).toContain(id);
  },
);

test('each of 10,000 listings, in every alphabet, is found by each word of its title', async () => {
  const seed = 20261128;
  const titles = fc.sample(aTitle, { numRuns: TITLES, seed }).filter((title) => wordsOf(title).length > 0);
  const listings = titles.map((title) => someGoods({ title: plainText(title) }));
  for (let at = 0; at < listings.length; at += 500) {
    await sandbox.put('listings', listings.slice(at, at + 500));
  }
  const asked = titles.map((title, i) => {
    const words = segmentsOf(title).map((segment) => searchWords(segment).join(' '));
    return { title, id: listings[i]?.id ?? '', words: new Set(words.filter((some) => some !== '')) };
  });
  const missed: string[] = [];
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE);
    const { responses } = await sandbox.elasticsearch.msearch({
      searches: some.flatMap(({ words, id }) => {
        const filter = [{ ids: { values: [id] } }, ...[...words].map((each) => exactText(each.split(' ')))];
        return [{ index: sandbox.alias('listings') }, { size: 0, query: { bool: { filter } } }];
      }),
    });
    responses.forEach((response, i) => {
      const total = 'hits' in response ? response.hits.total : undefined;
      const found = typeof total === 'object' ? total.value : total;
      if (found !== 1) missed.push(some[i]?.title ?? '');
    });
  }
  expect(asked.reduce((sum, { words }) => sum + words.size, 0)).toBeGreaterThan(4 * TITLES);
  expect(missed).toEqual([]);
}, 300_000);
