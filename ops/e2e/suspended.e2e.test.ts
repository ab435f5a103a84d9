import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import type { TrendOverview } from '@vivarium/contracts/trends/http/overview.ts';
import type { Supply } from '@vivarium/contracts/trends/http/supply.ts';
import { expect, inject, it } from 'vitest';
import { marketClient, Refusal } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { stockOf } from './stock.ts';
import { somebodyWithRole } from './with-role.ts';

/** Where nobody else sells. */
const reykjavik = { lat: 64.147, lng: -21.943, city: 'Reykjavík', country: 'IS' };
/** Days of the market are counted every few seconds, and what was asked is remembered for some. */
const COUNTED = { timeout: 60_000, interval: 500 };

it('nothing that somebody sells is found or counted while they are suspended, and all of it afterwards', async () => {
  const { url, postgresUrl } = inject('stage');
  const client = marketClient(url);
  const selling = { username: 'keptoutawhile', displayName: 'Kept Out A While' };
  const { ids } = await stockOf(client, selling, [
    aBallPython({ location: reykjavik }),
    aBallPython({ location: reykjavik, title: 'Another of theirs' }),
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
  const counted = async () => {
    const { totals } = await client.request<TrendOverview>('GET', '/trends/overview?country=IS');
    const { items } = await client.request<Supply>('GET', '/trends/supply');
    return [totals.active, totals.listed, items.find(({ country }) => country === 'IS')?.active ?? 0];
  };
  expect([await found(), await page()]).toEqual([2, 'active']);
  await expect.poll(counted, COUNTED).toEqual([2, 2, 2]);
  const { seller } = await client.request<ListingItem>('GET', `/listings/${id}`);
  await client.request('POST', `/admin/users/${seller.id}/suspend`, {
    token,
    body: { reason: 'Looked into.' },
  });
  await expect.poll(async () => [await found(), await page()]).toEqual([0, 404]);
  await expect.poll(counted, COUNTED).toEqual([0, 0, 0]);
  await client.request('POST', `/admin/users/${seller.id}/unsuspend`, { token });
  await expect.poll(async () => [await found(), await page()]).toEqual([2, 'active']);
  await expect.poll(counted, COUNTED).toEqual([2, 2, 2]);
});
