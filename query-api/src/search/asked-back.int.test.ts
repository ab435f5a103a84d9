import { facetOfAnimalParameter } from '@vivarium/contracts/listings/animal-attributes.ts';
import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oddNames, randomMarket } from '../fixtures/random-market.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { facetAttributes, numericAttributes } from './attributes.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', randomMarket(250, 1));
});
afterAll(() => sandbox.remove());

/** The parameter of `GET /listings` that refines by a facet. */
const parameters: Readonly<Record<string, string>> = {
  animalGroup: 'animal_group',
  traits: 'trait',
  traitZygosity: 'trait',
  priceBand: 'price_band',
  sellerName: 'seller_name',
  officialStore: 'official_store',
  ...Object.fromEntries(
    Object.entries(facetOfAnimalParameter).map(([parameter, facet]) => [facet, parameter]),
  ),
};
const parameterOf = (facet: string) => parameters[facet] ?? facet.replace('attributes.', 'attr.');

/** A value that begins with a hyphen would mean its opposite, as InstantSearch escapes it too. */
const filterOf = (facet: string, value: string) => `${facet}:${value.replace(/^-/, '\\-')}`;

async function searched(...all: object[]): Promise<SearchResult[]> {
  const found: SearchResult[] = [];
  for (let from = 0; from < all.length; from += 20) {
    const requests = all.slice(from, from + 20);
    const response = await sandbox.search(requests.map((params) => ({ indexName: 'listings', params })));
    expect(response.status).toBe(200);
    found.push(...((await response.json()) as { results: SearchResult[] }).results);
  }
  return found;
}

describe('every facet value that an answer has is taken back, and finds as many as were counted', () => {
  test('as a filter of a search', async () => {
    const [all] = await searched({ facets: ['*'], maxValuesPerFacet: 1000 });
    const values = Object.entries(all?.facets ?? {}).flatMap(([facet, counts]) =>
      Object.entries(counts).map(([value, count]) => ({ facet, value, count })),
    );
    expect(values.filter(({ facet }) => facet === 'city')).toHaveLength(oddNames.length);
    const found = await searched(
      ...values.map(({ facet, value }) => ({ facetFilters: [filterOf(facet, value)], hitsPerPage: 1 })),
    );
    expect(found.map(({ nbHits }) => nbHits)).toEqual(values.map(({ count }) => count));
  });

  test('as a parameter of a list, alone and beside another', async () => {
    const names = facetAttributes.filter((facet) => facet !== 'currency');
    const { facets, facetsTruncated } = await sandbox.read<ListingPage>(
      `/listings?limit=1&facets=${names}&max_values=1000`,
    );
    expect(facetsTruncated).toEqual([]);
    const ask = (query: string) => sandbox.read<ListingPage>(`/listings?limit=1&facets=none&${query}`);
    for (const [facet, values] of Object.entries(facets)) {
      for (const [i, { value, count }] of values.entries()) {
        const one = `${parameterOf(facet)}=${encodeURIComponent(value)}`;
        expect([one, (await ask(one)).total]).toEqual([one, count]);
        const next = values[i + 1];
        if (next === undefined || facet.startsWith('trait')) continue;
        expect((await ask(`${one},${encodeURIComponent(next.value)}`)).total).toBe(count + next.count);
      }
    }
  });
});

test('every number of an answer is taken back, in comparisons and in ranges', async () => {
  const [all] = await searched({ facets: [...numericAttributes] });
  const total = all?.nbHits;
  for (const attribute of numericAttributes) {
    const stats = all?.facets_stats?.[attribute];
    if (stats === undefined) throw new Error(`nothing has ${attribute}`);
    const { min, max, avg, sum } = stats;
    const count = async (...numericFilters: (string | string[])[]) =>
      (await searched({ numericFilters, hitsPerPage: 0 }))[0]?.nbHits ?? Number.NaN;
    const within = await count(`${attribute}:${min} TO ${max}`);
    expect(within).toBe(attribute === 'weightGrams' ? await count('weightGrams>0') : total);
    expect(await count(`${attribute}<${min}`)).toBe(0);
    expect(await count(`${attribute}>${max}`)).toBe(0);
    expect(await count(`${attribute}=${min}`)).toBeGreaterThan(0);
    expect(await count([`${attribute}=${max}`, `${attribute}<${min}`])).toBeGreaterThan(0);
    expect((await count(`${attribute}<=${avg}`)) + (await count(`${attribute}>${avg}`))).toBe(within);
    // A sum of times is none: what is too large for seconds is taken for milliseconds.
    expect(await count(`${attribute}<=${sum}`)).toBe(attribute === 'publishedAt' ? 0 : within);
  }
});

test('what a filter of a facet search found is taken back too', async () => {
  const request = {
    type: 'facet',
    facet: 'city',
    indexName: 'listings',
    params: { facetQuery: '', maxFacetHits: 100 },
  };
  const { results } = (await (await sandbox.search([request])).json()) as {
    results: [{ facetHits: { value: string; count: number }[] }];
  };
  const { facetHits } = results[0];
  const found = await searched(
    ...facetHits.map(({ value }) => ({ facetFilters: [filterOf('city', value)] })),
  );
  expect(found.map(({ nbHits }) => nbHits)).toEqual(facetHits.map(({ count }) => count));
});
