import type { Categories } from '@vivarium/contracts/catalogue/http.ts';
import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

const goods = { species: null, sex: null, lifeStage: null, origin: null } as const;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing(),
    aListing({ ...goods, category: 'enclosure', subcategory: 'terrarium' }),
    aListing({ ...goods, category: 'enclosure', subcategory: 'rack' }),
    aListing({ ...goods, category: 'enclosure', subcategory: 'rack' }),
    aListing({ ...goods, category: 'enclosure', subcategory: 'rack', status: 'sold' }),
    aListing({ ...goods, category: 'food', subcategory: null }),
  ]);
});
afterAll(() => sandbox.remove());

test('the tree counts of each category and subcategory what a search for it finds', async () => {
  const { categories } = await sandbox.read<Categories>('/categories');
  const found = async (query: string) =>
    (await sandbox.read<ListingPage>(`/listings?${query}&limit=1`)).total;
  for (const { slug, active, subcategories } of categories) {
    expect([slug, active]).toEqual([slug, await found(`category=${slug}`)]);
    for (const sub of subcategories) {
      const total = await found(`category=${slug}&subcategory=${sub.slug}`);
      expect([sub.slug, sub.active]).toEqual([sub.slug, total]);
    }
  }
  const enclosure = categories.find(({ slug }) => slug === 'enclosure');
  expect(enclosure?.active).toBe(3);
  expect(enclosure?.subcategories.find(({ slug }) => slug === 'rack')?.active).toBe(2);
});
