import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { balanceOf, costs, escrowOf, faultsOf, provider, walletOf } from '../ledger/ledger.store.ts';
import type { OrderTables } from '../orders/orders.table.ts';
import { errorOf } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';

let s: OrderStage;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage({}, {}, { SANDBOX_MISCHIEF: 'repeat,swap' });
  buyer = await s.person();
});
afterAll(() => s.close());

/** @returns an order that was paid, and its seller. */
async function paid() {
  const seller = await s.person();
  const placed = await s.order(buyer, await s.onSale(seller), { delivery: { method: 'pickup' } });
  await s.pay(placed);
  return { seller, placed };
}
const on = async (account: Parameters<typeof balanceOf>[1]) =>
  (await balanceOf<OrderTables>(s.db.db, account, 'USD')).balance;
const becomes = (placed: { id: string }, state: object) =>
  vi.waitFor(async () => expect(await s.now(placed)).toMatchObject(state), 30_000);
const chargedBack = {
  reason: 'charged_back',
  payment: { status: 'refunded', escrow: 'refunded' },
  refunded: 14_900,
};

describe('a chargeback', () => {
  it('ends an order that is not sent yet, and what is held for it is gone', async () => {
    const { seller, placed } = await paid();
    const before = await on(provider);
    await s.pay(placed, 'chargeback');
    await becomes(placed, { ...chargedBack, status: 'cancelled', due: null });
    expect(await on(escrowOf(decodeId(placed.id) ?? ''))).toBe(0);
    expect((await on(provider)) - before).toBe(14_900);
    const late = await s.post(buyer, `/orders/${placed.id}/deliver`);
    expect(errorOf(late).code).toBe('order_status_conflict');
    expect(await on(walletOf(seller.uuid))).toBe(0);
  });

  it('takes back from the seller what they were paid, and the fee', async () => {
    const { seller, placed } = await paid();
    await s.post(buyer, `/orders/${placed.id}/deliver`);
    expect(await on(walletOf(seller.uuid))).toBe(14_155);
    const losses = await on(costs);
    await s.pay(placed, 'chargeback');
    await becomes(placed, { ...chargedBack, status: 'returned' });
    expect(await on(walletOf(seller.uuid))).toBe(0);
    expect(await on(costs)).toBe(losses);
  });

  it('is the loss of the marketplace as far as the seller has been paid out', async () => {
    const { seller, placed } = await paid();
    await s.post(buyer, `/orders/${placed.id}/deliver`);
    const part = { amount: { amount: '100.00', currency: 'USD' } };
    expect((await s.post(seller, '/account/wallet/withdrawals', part)).status).toBe(201);
    const losses = await on(costs);
    await s.pay(placed, 'chargeback');
    await becomes(placed, { ...chargedBack, status: 'returned' });
    expect(await on(walletOf(seller.uuid))).toBe(0);
    expect((await on(costs)) - losses).toBe(-10_000);
  });

  it('leaves what the seller has given back before out of account', async () => {
    const { seller, placed } = await paid();
    const part = { amount: { amount: '49.00', currency: 'USD' } };
    expect((await s.post(seller, `/orders/${placed.id}/refund`, part)).status).toBe(200);
    await s.pay(placed, 'chargeback');
    await becomes(placed, { ...chargedBack, status: 'cancelled' });
    expect(await on(escrowOf(decodeId(placed.id) ?? ''))).toBe(0);
  });

  it('leaves books that add up', async () => {
    expect(await faultsOf(s.db.db)).toEqual([]);
  });
});
