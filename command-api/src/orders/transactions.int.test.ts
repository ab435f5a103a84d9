import { toldTransactionSchema } from '@vivarium/contracts/orders/transaction.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
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

const started = async (listingId: string, key?: string) => {
  const answer = await s.post(buyer, '/transactions', { listingId }, key);
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  return toldTransactionSchema.parse(answer.body);
};
const reading = (person: TestPerson, id: string) => s.get(person, `/account/transactions/${id}`);

describe('a transaction', () => {
  it('is an order: reserved, open at the provider, and told to both of its parties alike', async () => {
    const listingId = await s.onSale(seller);
    const transaction = await started(listingId);
    expect(transaction).toMatchObject({
      ...{ listingId, buyerId: buyer.id, sellerId: seller.id, amount: '149.00', currency: 'USD' },
      ...{ status: 'pending', escrowStatus: 'none', paymentMethod: 'card', version: 1 },
      paymentProviderId: expect.stringMatching(/^pi_/),
    });
    for (const person of [buyer, seller])
      expect((await reading(person, transaction.id)).body).toEqual(transaction);
    expect(await s.now(transaction)).toMatchObject({ status: 'pending', delivery: { method: 'pickup' } });
    const late = await s.post(await s.person(), '/transactions', { listingId });
    expect([late.status, errorOf(late).code]).toEqual([409, 'not_available']);
  });

  it('is completed when it is paid, and refunded when it is called off', async () => {
    const transaction = await started(await s.onSale(seller));
    await s.pay({ ...transaction, status: 'pending' });
    expect((await reading(buyer, transaction.id)).body).toMatchObject({
      ...{ status: 'completed', escrowStatus: 'held' },
    });
    await s.post(buyer, `/orders/${transaction.id}/cancel`, {});
    expect((await reading(seller, transaction.id)).body).toMatchObject({
      ...{ status: 'refunded', escrowStatus: 'refunded' },
    });
  });

  it('has failed when its payment is declined', async () => {
    const transaction = await started(await s.onSale(seller));
    await s.pay({ ...transaction, status: 'pending' }, 'decline');
    expect((await reading(buyer, transaction.id)).body).toMatchObject({
      ...{ status: 'failed', escrowStatus: 'none' },
    });
  });

  it('is one under its key, also once it is paid, and under no other body', async () => {
    const [listingId, key] = [await s.onSale(seller), crypto.randomUUID()];
    const first = await started(listingId, key);
    await s.pay({ ...first, status: 'pending' });
    expect(await started(listingId, key)).toEqual(first);
    const other = await s.post(buyer, '/transactions', { listingId, quantity: 2 }, key);
    expect([other.status, errorOf(other).code]).toEqual([409, 'idempotency_key_reused']);
    const asOrder = { listingId, delivery: { method: 'pickup' } };
    expect(errorOf(await s.post(buyer, '/orders', asOrder, key)).code).toBe('idempotency_key_reused');
  });

  it('is not of a seller with themselves, of nothing, or paid in a way that there is not', async () => {
    const listingId = await s.onSale(seller);
    const own = await s.post(seller, '/transactions', { listingId });
    expect([own.status, errorOf(own).code]).toEqual([422, 'own_listing']);
    for (const body of [{}, { listingId, quantity: 0 }, { listingId, paymentMethod: 'cash' }])
      expect(errorOf(await s.post(buyer, '/transactions', body)).code).toBe('validation_failed');
    expect((await s.post(undefined, '/transactions', { listingId })).status).toBe(401);
    // And nothing was reserved by any of it.
    await started(listingId);
  });

  it('is nobody else’s', async () => {
    const { id } = await started(await s.onSale(seller));
    for (const one of [id, 'nothing-like-it']) {
      const refused = await reading(await s.person(), one);
      expect([refused.status, errorOf(refused).code]).toEqual([404, 'transaction_not_found']);
    }
  });
});
