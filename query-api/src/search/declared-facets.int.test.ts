import { type AttributeDeclaration, allCategories } from '@vivarium/catalogue/index.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

/** Each attribute that any category declares as a facet: nothing about it is written in this server. */
const declared = allCategories.flatMap(({ slug, attributes }) =>
  attributes.filter(({ facet }) => facet).map((attribute) => [slug, attribute.key, attribute] as const),
);

function sampleOf({ type, choices, min = 1 }: AttributeDeclaration): string | number | boolean {
  if (type === 'choice') return choices?.[0]?.value ?? '';
  if (type === 'boolean') return true;
  return type === 'text' ? 'Some text' : min;
}

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put(
    'listings',
    declared.map(([category, key, attribute]) =>
      someGoods({ title: `${category} ${key}`, category, attributes: { [key]: sampleOf(attribute) } }),
    ),
  );
});
afterAll(() => sandbox.remove());

test.each(declared)(
  'listings of %s are counted and refined by their %s',
  async (category, key, attribute) => {
    const facet = `attributes.${key}`;
    const value = String(sampleOf(attribute));
    const facetFilters = [`category:${category}`, `${facet}:${value}`];
    const params = { facets: [facet], facetFilters };
    const { results } = (await (await sandbox.search([{ indexName: 'listings', params }])).json()) as {
      results: SearchResult[];
    };
    expect(results[0]?.hits.map(({ title }) => title)).toEqual([`${category} ${key}`]);
    expect(results[0]?.facets?.[facet]).toEqual({ [value]: 1 });
  },
);
