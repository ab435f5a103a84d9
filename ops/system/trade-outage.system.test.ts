import type { Wallet } from '@vivarium/contracts/money/http.ts';
import type { OrderReceipt, PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { type OwnStage, startOwnStage } from './own-stage.ts';

const address = {
  ...{ name: 'Ben Buyer', line1: '1 Main Street', city: 'Portland', region: 'Oregon' },
  ...{ postcode: '97201', country: 'US' },
};
const isUp = (answer: Promise<unknown>) =>
  answer.then(
    () => true,
    () => false,
  );

describe('while Elasticsearch, Redis, the projector and the media worker are down', () => {
  let stage: OwnStage;
  let client: MarketClient;
  let buyer: string;
  let seller: string;
  let listingId: string;

  beforeAll(async () => {
    stage = await startOwnStage('trade');
    const { services, system } = stage;
    client = marketClient(system.url);
    const people = ['buyer', 'seller'].map((name) =>
      client.register(aPerson(`trade-${name}`, `The ${name}`)),
    );
    [buyer = '', seller = ''] = (await Promise.all(people)).map(({ accessToken }) => accessToken);
    ({ id: listingId } = await client.createListing(seller, aBallPython()));
    const { version } = await client.publish(seller, listingId);
    expect(
      await waitUntil(() => isUp(client.listing(listingId, seller, version)), { timeoutMs: 15_000 }),
    ).toBe(true);
    await system.servers.projector.kill('SIGKILL');
    await system.servers['media-worker'].kill('SIGKILL');
    await services.services.elasticsearch.kill('SIGKILL');
    await services.services.redis.kill('SIGKILL');
  }, 180_000);

  afterAll(() => stage?.close(), 60_000);

  it('somebody buys, pays, is sent it and accepts it, and the seller has the money', async () => {
    expect(await isUp(client.listings({}))).toBe(false);
    const placed = await client.request<PlacedOrder>('POST', '/orders', {
      token: buyer,
      body: { listingId, delivery: { method: 'shipping', address } },
    });
    expect(placed.status).toBe('pending');
    const pay = `/sandbox/payments/${placed.payment.id}/pay`;
    await client.request('POST', pay, { body: { outcome: 'approve' } });
    const step = (token: string, name: string, body?: object) =>
      client.request<OrderReceipt>('POST', `/orders/${placed.id}/${name}`, { token, ...(body && { body }) });
    const parcel = { method: 'FedEx Priority', trackingNumber: '7489' };
    expect((await step(seller, 'ship', parcel)).status).toBe('shipped');
    expect((await step(buyer, 'deliver')).status).toBe('delivered');
    const { balances } = await client.request<Wallet>('GET', '/account/wallet', { token: seller });
    expect(balances).toEqual([{ currency: 'USD', available: '427.50', pending: '0.00' }]);
  });

  it('the listing is sold in the search when they are back', async () => {
    const { services, system } = stage;
    await services.services.elasticsearch.restart();
    await services.services.redis.restart();
    await system.servers.projector.restart();
    await system.servers['media-worker'].restart();
    const isSold = async () => (await client.listing(listingId)).status === 'sold';
    expect(await waitUntil(isSold, { timeoutMs: 30_000 })).toBe(true);
    const onSale = async () => (await client.listings({ q: 'pied' })).total;
    expect(await waitUntil(async () => (await onSale()) === 0, { timeoutMs: 15_000 })).toBe(true);
  }, 120_000);
});
