import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { expect, inject, it } from 'vitest';
import { marketClient, Refusal } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { stockOf } from './stock.ts';
import { somebodyWithRole } from './with-role.ts';

it('nothing that somebody sells is found while they are suspended, and all of it afterwards', async () => {
  const { url, postgresUrl } = inject('stage');
  const client = marketClient(url);
  const selling = { username: 'keptoutawhile', displayName: 'Kept Out A While' };
  const { ids } = await stockOf(client, selling, [
    aBallPython(),
    aBallPython({ title: 'Another of theirs' }),
  ]);
  const [id] = ids;
  const admin = await somebodyWithRole(client, postgresUrl, 'keepspeopleout', 'admin');
  const { accessToken: token } = await client.logIn(admin);
  const found = async () => {
    const params = { facetFilters: [[`sellerName:${selling.displayName}`]] };
    const { results } = await client.request<{ results: SearchResult[] }>('POST', '/search', {
      body: { requests: [{ indexName: 'listings', params }] },
    });
    return results[0]?.nbHits;
  };
  const page = () =>
    client.request<ListingItem>('GET', `/listings/${id}`).then(
      ({ status }) => status,
      (error: unknown) => (error instanceof Refusal ? error.status : error),
    );
  expect([await found(), await page()]).toEqual([2, 'active']);
  const { seller } = await client.request<ListingItem>('GET', `/listings/${id}`);
  await client.request('POST', `/admin/users/${seller.id}/suspend`, {
    token,
    body: { reason: 'Looked into.' },
  });
  await expect.poll(async () => [await found(), await page()]).toEqual([0, 404]);
  await client.request('POST', `/admin/users/${seller.id}/unsuspend`, { token });
  await expect.poll(async () => [await found(), await page()]).toEqual([2, 'active']);
});
