import type { Wallet } from '@vivarium/contracts/money/http.ts';
import type { MyOrdersPage, OrderItem, OrderReceipt, PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import { describe, expect, inject, it } from 'vitest';
import { marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';

const { url } = inject('stage');
const client = marketClient(url);

async function somebody(name: string) {
  return (await client.register(aPerson(`orders-${name.toLowerCase()}`, `${name} of orders`))).accessToken;
}
const soon = (isSo: () => Promise<boolean>) => waitUntil(isSo, { timeoutMs: 20_000 });
const orderOf = (token: string, id: string, version = 1) =>
  client.request<OrderItem>('GET', `/orders/${id}?min_version=${version}`, { token });

describe('an order through the whole system', () => {
  it('is reserved, paid, sent and accepted, and seen by its two parties only', async () => {
    const [ben, sally, nosy] = await Promise.all([somebody('Ben'), somebody('Sally'), somebody('Nosy')]);
    const { id: listingId } = await client.createListing(sally, aBallPython());
    await client.publish(sally, listingId);
    const body = { listingId, delivery: { method: 'pickup' } };
    const placed = await client.request<PlacedOrder>('POST', '/orders', { token: ben, body });
    // On a machine that is busy the first projection of a test takes longer than a read waits for it.
    const isThere = () =>
      orderOf(ben, placed.id, placed.version).then(
        // Names are found as lists are: a moment later.
        ({ seller }) => seller.displayName !== '',
        () => false,
      );
    expect(await soon(isThere)).toBe(true);
    expect(await orderOf(ben, placed.id, placed.version)).toMatchObject({
      role: 'buyer',
      status: 'pending',
      payment: { id: placed.payment.id, provider: 'sandbox', status: 'pending', escrow: 'none' },
      due: { what: 'unpaid' },
      seller: { displayName: 'Sally of orders' },
      fee: null,
    });
    expect(await soon(async () => (await client.listing(listingId)).status === 'reserved')).toBe(true);
    const pay = `/sandbox/payments/${placed.payment.id}/pay`;
    await client.request('POST', pay, { body: { outcome: 'approve' } });
    expect(await soon(async () => (await orderOf(sally, placed.id)).status === 'confirmed')).toBe(true);
    expect(await soon(async () => (await client.listing(listingId)).status === 'sold')).toBe(true);
    const peeping = client.request('GET', `/orders/${placed.id}`, { token: nosy });
    await expect(peeping).rejects.toMatchObject({ status: 404 });

    const done = await client.request<OrderReceipt>('POST', `/orders/${placed.id}/deliver`, { token: ben });
    expect(await soon(async () => (await orderOf(sally, placed.id)).version >= done.version)).toBe(true);
    expect(await orderOf(sally, placed.id, done.version)).toMatchObject({
      role: 'seller',
      status: 'delivered',
      payment: { status: 'completed', escrow: 'released' },
      fee: { amount: '22.50', currency: 'USD' },
      payout: { amount: '427.50', currency: 'USD' },
    });
    const mine = (token: string, query: string) =>
      client.request<MyOrdersPage>('GET', `/my/orders?${query}`, { token });
    expect(await soon(async () => (await mine(ben, 'role=buyer&status=delivered')).total === 1)).toBe(true);
    expect((await mine(ben, 'role=seller')).total).toBe(0);
    expect((await mine(nosy, '')).total).toBe(0);
    const wallet = await client.request<Wallet>('GET', '/account/wallet', { token: sally });
    expect(wallet.balances).toEqual([{ currency: 'USD', available: '427.50', pending: '0.00' }]);
  });
});
