import { declarationsFor } from '@vivarium/contracts/orders/declarations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { errorOf } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';

let s: OrderStage;
beforeAll(async () => {
  s = await startOrderStage({ REQUIRE_TRANSPORT_DECLARATION: 'true' });
});
afterAll(() => s.close());

it('an animal is sent in a way for animals, by a seller who confirms how it travels; what is refused changes nothing', async () => {
  const [seller, buyer] = [await s.person(), await s.person()];
  const placed = await s.order(buyer, await s.onSale(seller));
  await s.pay(placed);
  const ship = (body: object) =>
    s.post(seller, `/orders/${placed.id}/ship`, { method: 'FedEx', trackingNumber: '7489', ...body });
  const declared = declarationsFor('live-animal');
  for (const [body, code] of [
    [{}, 'transport_not_declared'],
    [{ declared: ['labelled'] }, 'transport_not_declared'],
    [{ method: 'Letter', declared }, 'shipping_method_not_allowed'],
  ] as const) {
    const refused = await ship(body);
    expect([refused.status, errorOf(refused).code]).toEqual([422, code]);
  }
  expect(await s.now(placed)).toMatchObject({ status: 'confirmed', shipment: null });
  expect((await ship({ declared })).status).toBe(200);
});

it('an animal that is picked up needs neither', async () => {
  const [seller, buyer] = [await s.person(), await s.person()];
  const placed = await s.order(buyer, await s.onSale(seller), { delivery: { method: 'pickup' } });
  await s.pay(placed);
  expect((await s.post(buyer, `/orders/${placed.id}/deliver`)).status).toBe(200);
});
