import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing({ genes: [{ gene: 'pied', zygosity: 'visual' }] }),
    aListing({ species: 'eublepharis-macularius', sex: 'male', price: 9900 }),
    someGoods({}),
  ]);
});
afterAll(() => sandbox.remove());

test('smoke', async () => {
  const response = await sandbox.get('/listings?q=leopord+geko');
  const body = await response.json();
  console.log(JSON.stringify(body, null, 1));
  const started = performance.now();
  const s = await sandbox.search([
    { indexName: 'listings', params: { query: 'pied royal', facets: ['*'], hitsPerPage: 2 } },
    { type: 'facet', indexName: 'listings', facet: 'traits', params: { facetQuery: 'pie' } },
  ]);
  console.log(JSON.stringify(await s.json(), null, 1), performance.now() - started);
  console.log(await (await sandbox.get('/places?q=aus')).json());
  console.log(await (await sandbox.get('/places?q=austin tx')).json());
  console.log((await (await sandbox.get('/categories')).json()).categories.length);
  console.log((await (await sandbox.get('/species?q=royal')).json()).species.length);
  expect(response.status).toBe(200);
});
