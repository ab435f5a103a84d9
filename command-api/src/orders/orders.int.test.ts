import type { WalletStatement } from '@vivarium/contracts/money/http.ts';
import { declarationsFor } from '@vivarium/contracts/orders/declarations.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsOf, trialBalance } from '../ledger/ledger.store.ts';
import { errorOf } from '../testing/http.ts';
import { anAddress, type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';

let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  seller = await s.person();
  buyer = await s.person();
});
afterAll(() => s.close());

async function paid(parts: Record<string, unknown> = {}) {
  const placed = await s.order(buyer, await s.onSale(seller), parts);
  expect((await s.pay(placed)).status).toBe(200);
  return placed;
}
async function shipped() {
  const placed = await paid();
  const body = { method: 'FedEx Priority', trackingNumber: '7489' };
  expect((await s.post(seller, `/orders/${placed.id}/ship`, body)).status).toBe(200);
  return placed;
}
const reading = (person: TestPerson) => s.get(person, '/account/wallet');
async function walletOf(person: TestPerson) {
  const { balances } = (await reading(person)).body as {
    balances: { currency: string; available: string; pending: string }[];
  };
  return balances[0];
}

describe('a complaint', () => {
  it('of an animal that arrived dead is shown on a photograph of the buyer’s own', async () => {
    const placed = await shipped();
    const complain = (evidence: string[]) =>
      s.post(buyer, `/orders/${placed.id}/dispute`, { reason: 'dead_on_arrival', text: 'Cold.', evidence });
    for (const evidence of [[], [placed.id]]) {
      const refused = await complain(evidence);
      expect(errorOf(refused)).toMatchObject({ code: 'validation_failed', details: [{ path: 'evidence' }] });
    }
    expect(await s.now(placed)).toMatchObject({ status: 'shipped', dispute: null });
  });
});

describe('a statement', () => {
  it('has all that has come and gone in a currency, page by page, each with the balance after it', async () => {
    const own = await s.person();
    for (let sale = 0; sale < 3; sale += 1) {
      const placed = await s.order(buyer, await s.onSale(own), { delivery: { method: 'pickup' } });
      await s.pay(placed);
      await s.post(buyer, `/orders/${placed.id}/deliver`);
    }
    const page = async (query: string, of = own) =>
      (await s.get(of, `/account/wallet/entries?currency=USD&limit=2${query}`)).body as WalletStatement;
    const newest = await page('');
    expect(newest.items.map(({ balance }) => balance)).toEqual(['424.65', '283.10']);
    const oldest = await page(`&cursor=${newest.nextCursor}`);
    expect(oldest).toMatchObject({
      items: [{ kind: 'release', amount: '141.55', previousBalance: '0.00', balance: '141.55' }],
      nextCursor: null,
    });
    expect((await page('', buyer)).items).toEqual([]);
    expect((await s.get(own, '/account/wallet/entries?currency=USD&cursor=x')).status).toBe(400);
  });
});

describe('an order', () => {
  it('reserves, is paid, sent and accepted, and then the money is the seller’s', async () => {
    const own = await s.person();
    const listing = await s.onSale(own);
    const placed = await s.order(buyer, listing);
    expect(placed).toMatchObject({ status: 'pending', version: 1, payment: { provider: 'sandbox' } });
    await s.pay(placed);
    expect(await s.now(placed)).toMatchObject({
      status: 'confirmed',
      payment: { status: 'completed', escrow: 'held' },
      saga: { state: 'completed' },
      due: { what: 'unshipped' },
    });
    expect(await walletOf(own)).toEqual({ currency: 'USD', available: '0.00', pending: '141.55' });
    const shipping = {
      ...{ method: 'FedEx', trackingNumber: '1', estimatedDelivery: '2026-12-01' },
      declared: declarationsFor('live-animal'),
    };
    await s.post(own, `/orders/${placed.id}/ship`, shipping);
    expect(await s.now(placed)).toMatchObject({
      ...{ status: 'shipped', due: { what: 'inspection' } },
      shipment: { declared: declarationsFor('live-animal') },
    });
    const accepted = await s.post(buyer, `/orders/${placed.id}/deliver`);
    expect(accepted.body).toMatchObject({ status: 'delivered' });
    expect(await s.now(placed)).toMatchObject({ payment: { escrow: 'released' }, due: null });
    // 149.00 less 5 %, rounded for the seller.
    expect(await walletOf(own)).toEqual({ currency: 'USD', available: '141.55', pending: '0.00' });
  });

  it('is one of fifty for the last piece', async () => {
    const listing = await s.onSale(seller);
    const ask = () => s.post(buyer, '/orders', { listingId: listing, delivery: { method: 'pickup' } });
    const answers = await Promise.all(Array.from({ length: 50 }, ask));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map((answer) => errorOf(answer).code))).toEqual(new Set(['not_available']));
  });

  it('is nobody’s to buy while its seller is kept out', async () => {
    const other = await s.person();
    const listing = await s.onSale(other);
    const [admin, { identity }] = [{ id: newUuidV7(), role: 'admin' }, s.t.commands] as const;
    await identity.suspend(admin, other.uuid, 'Sold what was not theirs.');
    const ask = () => s.post(buyer, '/orders', { listingId: listing, delivery: { method: 'pickup' } });
    const refused = await ask();
    expect([refused.status, errorOf(refused).code]).toEqual([409, 'not_available']);
    await identity.unsuspend(admin, other.uuid);
    expect((await ask()).status).toBe(201);
  });

  it('takes as many as there are, and not one more', async () => {
    const listing = await s.onSale(seller, { quantity: 3 });
    const two = { quantity: 2, delivery: { method: 'pickup' } };
    await s.order(buyer, listing, two);
    expect(errorOf(await s.post(buyer, '/orders', { listingId: listing, ...two })).code).toBe(
      'not_available',
    );
    await s.order(buyer, listing, { ...two, quantity: 1 });
  });

  it('is free for others again when its payment is declined', async () => {
    const listing = await s.onSale(seller);
    const placed = await s.order(buyer, listing);
    await s.pay(placed, 'decline');
    await vi.waitFor(
      async () =>
        expect(await s.now(placed)).toMatchObject({
          status: 'cancelled',
          reason: 'payment_failed',
          payment: { status: 'failed', escrow: 'none' },
          saga: { state: 'compensated', done: [] },
        }),
      30_000,
    );
    await s.order(buyer, listing);
  });

  it('gives everything back when it is called off after it was paid', async () => {
    const listing = await s.onSale(seller);
    const placed = await s.order(buyer, listing);
    await s.pay(placed);
    const answer = await s.post(buyer, `/orders/${placed.id}/cancel`, {});
    expect(answer.body).toMatchObject({ status: 'cancelled' });
    expect(await s.now(placed)).toMatchObject({
      reason: 'by_buyer',
      payment: { status: 'refunded', escrow: 'refunded' },
      refunded: 14_900,
    });
    await s.order(buyer, listing);
  });

  it('is made once, however often and however parallel it is asked for with one key', async () => {
    const body = { listingId: await s.onSale(seller, { quantity: 9 }), delivery: { method: 'pickup' } };
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => s.post(buyer, '/orders', body, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const other = await s.post(buyer, '/orders', { ...body, quantity: 2 }, key);
    expect(errorOf(other).code).toBe('idempotency_key_reused');
  });

  it('is refused for one’s own listing, another price than one saw, and where the animal may not be kept', async () => {
    const listingId = await s.onSale(seller);
    const pickup = { listingId, delivery: { method: 'pickup' } };
    expect(errorOf(await s.post(seller, '/orders', pickup))).toMatchObject({ code: 'own_listing' });
    const price = { amount: '99.00', currency: 'USD' };
    expect(errorOf(await s.post(buyer, '/orders', { ...pickup, price })).code).toBe('price_changed');
    const hawaii = { method: 'shipping', address: { ...anAddress, region: 'Hawaii' } };
    const there = await s.post(buyer, '/orders', { listingId, delivery: hawaii });
    expect(there.status).toBe(422);
    expect(errorOf(there).code).toBe('species_restricted');
    // And nothing was reserved by any of it.
    await s.order(buyer, listingId);
  });

  it.each([
    { quantity: 0 },
    { quantity: 1.5 },
    { quantity: -1 },
    { delivery: { method: 'shipping' } },
    { delivery: { method: 'pigeon' } },
    { delivery: { method: 'shipping', address: { name: 'x' } } },
    { price: { amount: '-1.00', currency: 'USD' } },
    { coupon: 1 },
  ])('is refused where it says %o', async (parts) => {
    const body = { listingId: await s.onSale(seller), delivery: { method: 'pickup' }, ...parts };
    expect(errorOf(await s.post(buyer, '/orders', body)).code).toBe('validation_failed');
  });

  it('is nobody else’s, and each of its parties does what is theirs', async () => {
    const placed = await paid();
    const stranger = await s.person();
    const shipping = { method: 'FedEx', trackingNumber: '1' };
    const ship = `/orders/${placed.id}/ship`;
    expect(errorOf(await s.post(stranger, ship, shipping)).code).toBe('order_not_found');
    expect((await s.post(buyer, ship, shipping)).status).toBe(403);
    expect((await s.post(seller, `/orders/${placed.id}/deliver`)).status).toBe(403);
    expect((await s.post(buyer, `/orders/${placed.id}/deliver`)).status).toBe(409);
    const address = `/account/orders/${placed.id}/address`;
    expect((await s.get(seller, address)).body).toEqual(anAddress);
    expect((await s.get(stranger, address)).status).toBe(404);
  });

  it('goes back with its money when the seller takes it back', async () => {
    const placed = await shipped();
    expect((await s.post(seller, `/orders/${placed.id}/accept-return`)).status).toBe(409);
    await s.post(buyer, `/orders/${placed.id}/return`, { reason: 'wrong sex' });
    expect(await s.now(placed)).toMatchObject({ status: 'shipped', due: { what: 'return' } });
    expect((await s.post(buyer, `/orders/${placed.id}/deliver`)).status).toBe(409);
    const answer = await s.post(seller, `/orders/${placed.id}/accept-return`);
    expect(answer.body).toMatchObject({ status: 'returned' });
    expect(await s.now(placed)).toMatchObject({ payment: { status: 'refunded', escrow: 'refunded' } });
  });

  it('goes back after the seller was paid, out of their wallet, while there is enough in it', async () => {
    const own = await s.person();
    const ones = [];
    for (let i = 0; i < 2; i += 1) {
      const placed = await s.order(buyer, await s.onSale(own), { delivery: { method: 'pickup' } });
      await s.pay(placed);
      await s.post(buyer, `/orders/${placed.id}/deliver`);
      await s.post(buyer, `/orders/${placed.id}/return`, {});
      ones.push(placed);
    }
    const [first, second] = ones;
    await s.post(own, `/orders/${first?.id}/accept-return`);
    expect(await s.now(first ?? { id: '' })).toMatchObject({
      status: 'returned',
      payment: { status: 'refunded', escrow: 'refunded' },
    });
    const all = { amount: { amount: '141.55', currency: 'USD' } };
    expect((await s.post(own, '/account/wallet/withdrawals', all)).status).toBe(201);
    const short = await s.post(own, `/orders/${second?.id}/accept-return`);
    expect(errorOf(short).code).toBe('seller_cannot_pay');
    expect(await s.now(second ?? { id: '' })).toMatchObject({ status: 'delivered', refunded: 0 });
  });

  it('gives a part back, and never more than there is in several', async () => {
    const placed = await paid();
    const part = (amount: string) =>
      s.post(seller, `/orders/${placed.id}/refund`, { amount: { amount, currency: 'USD' } });
    expect((await part('49.00')).status).toBe(200);
    expect(errorOf(await part('100.00')).code).toBe('refund_exceeds_total');
    expect(await s.now(placed)).toMatchObject({ status: 'confirmed', refunded: 4900 });
    const foreign = { amount: { amount: '1.00', currency: 'EUR' } };
    const other = await s.post(seller, `/orders/${placed.id}/refund`, foreign);
    expect(errorOf(other).code).toBe('mixed_currencies');
    await s.post(seller, `/orders/${placed.id}/cancel`, {});
    const all = { refunded: 14_900, promised: 14_900, payment: { status: 'refunded' } };
    expect(await s.now(placed)).toMatchObject(all);
    const order_id = decodeId(placed.id) ?? '';
    const more = { id: newUuidV7(), order_id, amount: 1, done: true };
    await expect(s.db.db.insertInto('orders.refund').values(more).execute()).rejects.toThrow('than was paid');
  });

  it('stands still while it is disputed, until a moderator has decided', async () => {
    const placed = await shipped();
    const dispute = { reason: 'dead_on_arrival', text: 'It does not move.' };
    expect((await s.post(buyer, `/orders/${placed.id}/dispute`, dispute)).status).toBe(422);
    const told = { reason: 'not_as_described', text: 'It is a normal.' };
    expect((await s.post(buyer, `/orders/${placed.id}/dispute`, told)).status).toBe(200);
    expect(await s.now(placed)).toMatchObject({ due: { what: 'answer' } });
    expect((await s.post(buyer, `/orders/${placed.id}/deliver`)).status).toBe(409);
    expect((await s.post(seller, `/admin/orders/${placed.id}/settle`, { for: 'seller' })).status).toBe(403);
  });
});

describe('money', () => {
  it('is paid out once, and never more than there is', async () => {
    const own = await s.person();
    const placed = await s.order(buyer, await s.onSale(own), { delivery: { method: 'pickup' } });
    await s.pay(placed);
    await s.post(buyer, `/orders/${placed.id}/deliver`);
    const body = { amount: { amount: '100.00', currency: 'USD' } };
    const key = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => s.post(own, '/account/wallet/withdrawals', body, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    await vi.waitFor(async () => expect((await walletOf(own))?.available).toBe('41.55'), 30_000);
    const more = await s.post(own, '/account/wallet/withdrawals', body);
    expect(errorOf(more).code).toBe('insufficient_funds');
  });

  it('adds up to nothing after all of this', async () => {
    const { db } = s.db;
    expect((await trialBalance(db)).map(({ sum }) => sum)).toEqual(['0']);
    expect(await faultsOf(db)).toEqual([]);
  });
});
