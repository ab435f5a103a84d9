import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  const description = 'Lives in a tub with a heat mat, ideal for whoever begins with a leopard gecko.';
  await sandbox.put('listings', [
    ...Array.from({ length: 12 }, (_none, i) =>
      aListing({ title: `Leopard gecko ${i}`, species: 'eublepharis-macularius', description }),
    ),
    someGoods({ title: 'Heat mat 16 W', description: 'Hardly used.' }),
    someGoods({ title: 'Heat mat 28 x 32 cm', description: 'Comes with its cable.' }),
    someGoods({ title: 'Thermostat', description: 'Tested.' }),
  ]);
});
afterAll(() => sandbox.remove());

test.each(['heat mat for leopard gecko', 'leopard gecko heat mat'])(
  'who searches “%s” as text is shown the goods before the animals that were kept with them',
  async (query) => {
    const response = await sandbox.search([{ indexName: 'listings', params: { query } }]);
    const { results } = (await response.json()) as { results: [SearchResult] };
    const titles = results[0].hits.map(({ title }) => title);
    expect(titles.slice(0, 2).sort()).toEqual(['Heat mat 16 W', 'Heat mat 28 x 32 cm']);
    expect(titles.indexOf('Thermostat')).toBe(2);
    const list = await sandbox.read<ListingPage>(`/listings?limit=2&q=${encodeURIComponent(query)}`);
    expect(list.items.map(({ title }) => title).sort()).toEqual(['Heat mat 16 W', 'Heat mat 28 x 32 cm']);
  },
);
