import type { MyFavouritesPage } from '@vivarium/contracts/favourites/http.ts';
import type { NotificationsPage } from '@vivarium/contracts/notifications/http.ts';
import { describe, expect, inject, it } from 'vitest';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';

const { url } = inject('stage');
const client = marketClient(url);

async function somebody(name: string) {
  return (await client.register(aPerson(`likes-${name.toLowerCase()}`, `${name} who likes`))).accessToken;
}
const soon = (isSo: () => Promise<boolean>) => waitUntil(isSo, { timeoutMs: 20_000 });

describe('a listing that people like', () => {
  it('counts each once, is among their favourites, and they are told once when its price falls', async () => {
    const [anna, ben, seller] = await Promise.all(['Anna', 'Ben', 'Sally'].map(somebody));
    if (anna === undefined || ben === undefined || seller === undefined) throw new Error('nobody is there');
    const { id } = await client.createListing(seller, aBallPython());
    const like = (token: string, method = 'PUT') =>
      client.request(method, `/listings/${id}/favourite`, { token });
    await expect(like(anna)).rejects.toMatchObject({ status: 404 });
    await client.publish(seller, id);
    await Promise.all([like(anna), like(anna), like(ben), like(anna)]);
    const isCounted = async (count: number) =>
      soon(async () => (await client.listing(id)).favourites === count);
    expect(await isCounted(2)).toBe(true);
    await Promise.all([like(ben, 'DELETE'), like(ben, 'DELETE')]);
    expect(await isCounted(1)).toBe(true);

    const mine = (token: string) => client.request<MyFavouritesPage>('GET', '/my/favourites', { token });
    expect(await soon(async () => (await mine(anna)).total === 1)).toBe(true);
    expect((await mine(anna)).items).toMatchObject([
      { id, priceThen: { amount: '450.00', currency: 'USD' } },
    ]);
    expect(await soon(async () => (await mine(ben)).total === 0)).toBe(true);

    const ask = (amount: string) =>
      client.request('PATCH', `/listings/${id}`, { token: seller, body: { price: { amount } } });
    await ask('500.00');
    await ask('400.00');
    const told = (token: string) => client.request<NotificationsPage>('GET', '/notifications', { token });
    expect(await soon(async () => (await told(anna)).unread === 1)).toBe(true);
    expect((await told(anna)).items).toMatchObject([
      { type: 'favourite_price_drop', reason: 'price_drop', listing: { id, price: { amount: '400.00' } } },
    ]);
    expect((await told(ben)).items).toEqual([]);
    expect((await client.listings({ limit: '100' })).items.find((one) => one.id === id)).toMatchObject({
      favourites: 1,
    });
  });
});
