import { placeOrderBodySchema } from '@vivarium/contracts/orders/http.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestHash } from '../../aggregate/receipt.ts';
import { errorOf } from '../../testing/http.ts';
import { anAddress, type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';
import { forgetKeysOf } from '../orders.store.ts';

let s: OrderStage;
let seller: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  seller = await s.person();
});
afterAll(() => s.close());

const hashesOf = async ({ uuid }: TestPerson) => {
  const all = s.db.db.selectFrom('orders.payment').select(['request_hash', 'idempotency_key']);
  return (await all.where('buyer_id', '=', uuid).execute()).map((row) => row.request_hash);
};
const anOrder = async () => ({
  listingId: await s.onSale(seller),
  delivery: { method: 'shipping', address: anAddress },
});

describe('the hash of what was ordered', () => {
  it('is none that is made from the order alone, nor the same for another buyer', async () => {
    const body = { ...(await anOrder()), listingId: await s.onSale(seller, { quantity: 2 }) };
    const buyers = [await s.person(), await s.person()];
    for (const buyer of buyers) expect((await s.post(buyer, '/orders', body, 'the-key')).status).toBe(201);
    const hashes = (await Promise.all(buyers.map(hashesOf))).flat();
    expect(new Set(hashes).size).toBe(2);
    expect(hashes).not.toContain(requestHash('place-order', placeOrderBodySchema.parse(body)));
    for (const hash of hashes) expect(hash).toMatch(/^[\w-]{43}$/);
  });

  it('is none where nothing can be asked for once more', async () => {
    const buyer = await s.person();
    expect((await s.post(buyer, '/orders', await anOrder())).status).toBe(201);
    expect(await hashesOf(buyer)).toEqual(['']);
  });

  it('is known again where it was kept before it had a key', async () => {
    const [buyer, body] = [await s.person(), await anOrder()];
    const order = (more: object = {}) => s.post(buyer, '/orders', { ...body, ...more }, 'the-key');
    const { text } = await order();
    await s.db.db
      .updateTable('orders.payment')
      .set({ request_hash: requestHash('place-order', placeOrderBodySchema.parse(body)) })
      .where('buyer_id', '=', buyer.uuid)
      .execute();
    expect((await order()).text).toBe(text);
    expect(errorOf(await order({ delivery: { method: 'pickup' } })).code).toBe('idempotency_key_reused');
  });

  it('is forgotten with the keys of who leaves', async () => {
    const buyer = await s.person();
    expect((await s.post(buyer, '/orders', await anOrder(), 'the-key')).status).toBe(201);
    await forgetKeysOf(s.db.db, buyer.uuid);
    expect(await hashesOf(buyer)).toEqual(['']);
  });
});
