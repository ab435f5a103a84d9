import { isDeepStrictEqual } from 'node:util';
import type { NotificationItem, NotificationsPage } from '@vivarium/contracts/notifications/http.ts';
import type { SavedSearchReceipt } from '@vivarium/contracts/saved-searches/http.ts';
import { describe, expect, inject, it } from 'vitest';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { listenTo } from './event-stream.ts';

const { url } = inject('stage');
const client = marketClient(url);
let people = 0;

async function somebody(name: string) {
  people += 1;
  const { accessToken } = await client.register(aPerson(`alerts-${people}`, `${name} of Alerts ${people}`));
  return accessToken;
}

const save = (token: string, body: object) =>
  client.request<SavedSearchReceipt>('POST', '/saved-searches', { token, body });
const told = (token: string, query = '') =>
  client.request<NotificationsPage>('GET', `/notifications${query}`, { token });

async function publish(token: string, parts: Record<string, unknown> = {}) {
  const { id } = await client.createListing(token, aBallPython(parts));
  await client.publish(token, id);
  return id;
}

/** @returns what somebody was told, once it is as much as that. */
async function toldOf(token: string, count: number): Promise<NotificationsPage> {
  let page = await told(token);
  const isThere = async () => {
    page = await told(token);
    return page.items.length >= count;
  };
  if (!(await waitUntil(isThere, { timeoutMs: 20_000 })))
    throw new Error(`told of ${page.items.length} only`);
  return page;
}

describe('somebody who has saved a search', () => {
  it('hears of a listing that is published, in the list and in the stream, once for all their searches', async () => {
    const [anna, ben, seller] = await Promise.all([somebody('Anna'), somebody('Ben'), somebody('Seller')]);
    const town = `Alertville ${people}`;
    const location = { ...aBallPython().location, city: town };
    const first = await save(anna, { query: { city: [town], trait: ['pied'], max_price: 500 } });
    const second = await save(anna, { name: 'Any there', query: { q: `${town} pied`, understand: false } });
    await save(anna, { query: { city: [town], trait: ['clown'] } });
    await save(ben, { query: { city: [town], sex: ['male'] } });
    await save(seller, { query: { city: [town] } });
    const stream = await listenTo(url, anna);
    const listing = await publish(seller, { location });

    const [event] = await stream.until(1);
    expect(event).toMatchObject({ event: 'notification' });
    const item = event?.data as NotificationItem;
    expect(item).toMatchObject({
      id: event?.id,
      type: 'saved_search_match',
      reason: 'published',
      readAt: null,
    });
    expect(item.listing).toMatchObject({ id: listing, status: 'active' });
    // One of the searches may be known to the matcher a moment later than the other.
    const searchesIn = (one: unknown) => (one as NotificationItem).savedSearches?.map(({ id }) => id).sort();
    const both = [first.id, second.id].sort();
    const isSaid = async () => isDeepStrictEqual(searchesIn(stream.events.at(-1)?.data), both);
    expect(await waitUntil(isSaid, { timeoutMs: 20_000 })).toBe(true);
    expect(stream.events.filter((one) => one.event === 'notification')).toHaveLength(1);

    const isListed = async () => isDeepStrictEqual(searchesIn((await told(anna)).items[0]), both);
    expect(await waitUntil(isListed, { timeoutMs: 20_000 })).toBe(true);
    const last = stream.events.at(-1)?.data;
    expect(await told(anna)).toMatchObject({ items: [last], unread: 1, nextCursor: null });
    expect((await told(ben)).items).toEqual([]);
    expect((await told(seller)).items).toEqual([]);
    await stream.close();
  });

  it('hears when a price drops into the range, and not when it does so within it', async () => {
    const [anna, seller] = await Promise.all([somebody('Anna'), somebody('Seller')]);
    const town = `Dropville ${people}`;
    const location = { ...aBallPython().location, city: town };
    const id = await publish(seller, { location, price: { amount: '900.00', currency: 'USD' } });
    await save(anna, { query: { city: [town], max_price: 500 } });
    const ask = (amount: string) =>
      client.request('PATCH', `/listings/${id}`, { token: seller, body: { price: { amount } } });
    await ask('800.00');
    await ask('450.00');
    await ask('400.00');
    // The last one: once it is told, everything before it was seen.
    await publish(seller, { location });
    const page = await toldOf(anna, 2);
    expect(page.items.map(({ reason }) => reason)).toEqual(['published', 'price_drop']);
  });

  it('goes on after what it heard last, and has read what it says it has', async () => {
    const [anna, seller] = await Promise.all([somebody('Anna'), somebody('Seller')]);
    const town = `Streamville ${people}`;
    const location = { ...aBallPython().location, city: town };
    await save(anna, { query: { city: [town] } });
    const stream = await listenTo(url, anna);
    await publish(seller, { location });
    const [first] = await stream.until(1);
    await stream.close();
    const missed = [await publish(seller, { location }), await publish(seller, { location })];
    const again = await listenTo(url, anna, first?.id);
    const events = await again.until(2);
    expect(events.map(({ data }) => (data as NotificationItem).listing?.id)).toEqual(missed);
    await again.close();

    const { items } = await toldOf(anna, 3);
    const after = await told(anna, `?after=${first?.id}`);
    expect(after.items).toEqual(items.slice(0, 2));
    const read = (body: object) =>
      client.request<{ unread: number }>('POST', '/notifications/read', { token: anna, body });
    expect(await read({ ids: [items[0]?.id] })).toEqual({ unread: 2 });
    expect(await read({ all: true })).toEqual({ unread: 0 });
    expect(await waitUntil(async () => (await told(anna)).unread === 0, { timeoutMs: 10_000 })).toBe(true);
    const etag = await fetch(`${url}/api/v1/notifications`, { headers: { authorization: `Bearer ${anna}` } });
    const same = await fetch(`${url}/api/v1/notifications`, {
      headers: {
        authorization: `Bearer ${anna}`,
        'if-none-match': etag.headers.get('etag') ?? '',
        'cache-control': 'max-age=0',
      },
    });
    expect(same.status).toBe(304);
    await expect(
      client.request('POST', '/notifications/read', { token: seller, body: { ids: [items[0]?.id] } }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('hears in the stream what a notification says beyond what it said: all that is in a bundle by now', async () => {
    const [anna, seller] = await Promise.all([somebody('Anna'), somebody('Seller')]);
    const town = `Bundleville ${people}`;
    const location = { ...aBallPython().location, city: town };
    const { id: search } = await save(anna, { query: { city: [town] } });
    const stream = await listenTo(url, anna);
    // Twenty in an hour are told one by one; from then on there is one bundle, which grows.
    for (let n = 0; n < 22; n += 1) await publish(seller, { location });
    const bundle = (await stream.until(22)).slice(-2);
    expect(bundle.map(({ event }) => event)).toEqual(['notification', 'notification_changed']);
    const [first, grown] = bundle.map(({ data }) => data as NotificationItem);
    expect(grown).toMatchObject({ id: first?.id, readAt: null, count: 2, savedSearches: [{ id: search }] });
    expect(grown?.listings).toHaveLength(2);
    await stream.close();
  });

  it('hears nothing while it is paused, of what the law of its region forbids, or once it is deleted', async () => {
    const [anna, seller] = await Promise.all([somebody('Anna'), somebody('Seller')]);
    const town = `Quietville ${people}`;
    const location = { ...aBallPython().location, city: town };
    const [paused, , deleted] = await Promise.all([
      save(anna, { query: { city: [town] } }),
      // Hawaii lets nobody keep snakes.
      save(anna, { query: { city: [town], viewer_region: 'US-HI' } }),
      save(anna, { query: { city: [town] } }),
    ]);
    await client.request('PATCH', `/saved-searches/${paused.id}`, { token: anna, body: { paused: true } });
    await client.request('DELETE', `/saved-searches/${deleted.id}`, { token: anna });
    const ben = await somebody('Ben');
    await save(ben, { query: { city: [town] } });
    await publish(seller, { location });
    await toldOf(ben, 1);
    expect((await told(anna)).items).toEqual([]);
  });
});
