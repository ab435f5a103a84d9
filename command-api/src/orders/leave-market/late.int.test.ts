import { offerReceiptSchema } from '@vivarium/contracts/offers/http.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';

let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  [seller, buyer] = await Promise.all([s.person(), s.person()]);
}, 60_000);
afterAll(() => s.close());

const offered = async (listing: string) => {
  const amount = { amount: '120.00', currency: 'USD' };
  const { body } = await s.post(buyer, `/listings/${listing}/offers`, { amount });
  return offerReceiptSchema.parse(body);
};
const offerNow = async ({ id }: { id: string }) => {
  const found = sql<{ status: string }>`select status from offers.offer where id = ${decodeId(id)}`;
  const { rows } = await found.execute(s.t.postgres.db);
  return rows[0]?.status;
};
const step = async (listing: string, name: string) =>
  expect((await s.post(seller, `/listings/${listing}/${name}`, {})).status).toBe(200);

it('what is ordered or offered once it is on sale again stands, though its hiding is told late', async () => {
  const [again, hidden] = [await s.onSale(seller, { quantity: 2 }), await s.onSale(seller, { quantity: 2 })];
  const before = [await s.order(buyer, again), await s.order(buyer, hidden)];
  await step(again, 'hide');
  await step(again, 'publish');
  const placed = await s.order(buyer, again);
  const made = await offered(again);
  const closed = await offered(hidden);
  await step(hidden, 'hide');
  // Nobody has been told of any of it until now, and then in this order.
  await s.worker();
  await s.t.relay();
  await vi.waitFor(async () => {
    const orders = await Promise.all(before.map((one) => s.now(one)));
    expect(orders.map((order) => order?.reason)).toEqual(['sold_elsewhere', 'sold_elsewhere']);
    expect(await offerNow(closed)).toBe('closed');
  }, 30_000);
  expect(await s.now(placed)).toMatchObject({ status: 'pending' });
  expect(await offerNow(made)).toBe('offered');
});
