import { purchasedSchema } from '@vivarium/contracts/orders/http.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, errorOf, send } from '../testing/http.ts';
import { anAddress, type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';

let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  [seller, buyer] = await Promise.all([s.person(), s.person()]);
});
afterAll(() => s.close());

const [pickup, sent] = [{ method: 'pickup' }, { method: 'shipping', address: anAddress }];
const code = (answer: Answer) => [answer.status, errorOf(answer).code];
const ordering = (listingId: string, delivery: object) => s.post(buyer, '/orders', { listingId, delivery });

describe('a way of getting it that its seller does not offer', () => {
  it.each([
    ['pickup', sent, pickup],
    ['shipping', pickup, sent],
  ])('is refused where it is by %s only, and nothing is reserved', async (only, other, offered) => {
    const listing = await s.onSale(seller, { delivery: [only] });
    const refused = await ordering(listing, other);
    expect(code(refused)).toEqual([422, 'delivery_not_offered']);
    expect(errorOf(refused).details).toMatchObject([{ path: 'delivery.method' }]);
    // The only one that there is can be had still.
    await s.order(buyer, listing, { delivery: offered });
  });

  it('is named among several things, and left where the rest is wanted without it', async () => {
    const there = await s.onSale(seller);
    const local = await s.onSale(seller, { delivery: ['pickup'] });
    const items = [{ listingId: there }, { listingId: local }];
    const refused = await s.post(buyer, '/purchases', { items, delivery: sent });
    expect(code(refused)).toEqual([422, 'delivery_not_offered']);
    expect(errorOf(refused).details).toMatchObject([{ path: 'items.1.delivery.method' }]);
    const partly = await s.post(buyer, '/purchases', { items, delivery: sent, partly: true });
    expect(purchasedSchema.parse(partly.body)).toMatchObject({
      ...{ orders: [{ listingId: there }], left: [local] },
    });
    await s.order(buyer, local, { delivery: pickup });
  });

  it('is told in the cart', async () => {
    const local = await s.onSale(seller, { delivery: ['pickup'] });
    const { token } = buyer;
    await send('PUT', `${s.t.url}/account/cart/${local}`, { token, body: {} });
    expect((await s.get(buyer, '/account/cart')).body).toMatchObject({
      items: [{ listingId: local, listing: { delivery: ['pickup'] } }],
    });
  });

  it('follows what the seller says later, which changes nothing of what was ordered before', async () => {
    const listing = await s.onSale(seller, { quantity: 2 });
    const placed = await s.order(buyer, listing, { delivery: sent });
    const change = (delivery: string[]) =>
      send('PATCH', `${s.t.url}/listings/${listing}`, { token: seller.token, body: { delivery } });
    expect((await change(['pickup'])).status).toBe(200);
    expect(code(await ordering(listing, sent))).toEqual([422, 'delivery_not_offered']);
    await s.pay(placed);
    expect(await s.now(placed)).toMatchObject({ status: 'confirmed', delivery: { method: 'shipping' } });
    expect((await change([])).status).toBe(422);
    expect((await change(['shipping', 'pickup'])).status).toBe(200);
    await s.order(buyer, listing, { delivery: sent });
  });
});
