import { purchasedSchema } from '@vivarium/contracts/orders/http.ts';
import type { ModeratedOrder } from '@vivarium/contracts/orders/moderation.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorOf } from '../../testing/http.ts';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';

let s: OrderStage;
let moderator: TestPerson;
beforeAll(async () => {
  s = await startOrderStage({ ORDER_REVIEW_DOLLARS: 1000 });
  moderator = await s.person();
  await s.t.commands.identity.grantRole(moderator.email, 'moderator');
});
afterAll(() => s.close());

async function disputed() {
  const [seller, buyer] = [await s.person(), await s.person()];
  const placed = await s.order(buyer, await s.onSale(seller));
  await s.pay(placed);
  const body = { reason: 'not_as_described', text: 'It is a normal.' };
  expect((await s.post(buyer, `/orders/${placed.id}/dispute`, body)).status).toBe(200);
  const answer = { kind: 'contest', text: 'It is a pied, as its photographs show.' };
  expect((await s.post(seller, `/orders/${placed.id}/answer`, answer)).status).toBe(200);
  return { placed, seller, buyer };
}
async function inReview() {
  const [seller, buyer] = [await s.person(), await s.person()];
  const listing = await s.onSale(seller, { price: { amount: '4000.00', currency: 'USD' } });
  return { placed: await s.order(buyer, listing), seller, buyer };
}
type Page = { items: ModeratedOrder[]; nextCursor: string | null };
const page = async (query = '') => (await s.get(moderator, `/admin/orders${query}`)).body as Page;
const seen = async (id: string) => (await s.get(moderator, `/admin/orders/${id}`)).body as ModeratedOrder;
const isThere = async (id: string, query: string) =>
  (await page(`?limit=100${query}`)).items.some((one) => one.id === id);
const walletOf = async (person: TestPerson) => {
  const { balances } = (await s.get(person, '/account/wallet')).body as {
    balances: { available: string }[];
  };
  return balances[0]?.available;
};

describe('what waits for moderators', () => {
  it('is orders in dispute and orders above the sum, until they are decided', async () => {
    const [complaint, large] = [await disputed(), await inReview()];
    expect(await isThere(complaint.placed.id, '&waits=dispute')).toBe(true);
    expect(await isThere(complaint.placed.id, '&waits=review')).toBe(false);
    expect(await isThere(large.placed.id, '&waits=review')).toBe(true);
    expect(await isThere(large.placed.id, '&waits=dispute')).toBe(false);
    await s.post(moderator, `/admin/orders/${complaint.placed.id}/settle`, { for: 'seller' });
    await s.post(moderator, `/admin/orders/${large.placed.id}/approve`);
    for (const { placed } of [complaint, large]) expect(await isThere(placed.id, '')).toBe(false);
  });

  it('comes page by page, what was ordered first at the top', async () => {
    const all = [await disputed(), await inReview(), await disputed()].map(({ placed }) => placed.id);
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { items, nextCursor } = await page(`?limit=2${cursor && `&cursor=${cursor}`}`);
      expect(items.length).toBeLessThanOrEqual(2);
      found.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => all.includes(id))).toEqual(all);
    const wrong = await s.get(moderator, '/admin/orders?cursor=..');
    expect([wrong.status, errorOf(wrong).code]).toEqual([400, 'invalid_request']);
  });

  it('says who, what was said, and what has happened', async () => {
    const { placed, seller, buyer } = await disputed();
    const order = await seen(placed.id);
    expect(order).toMatchObject({
      ...{ waitsFor: 'dispute', status: 'confirmed', payment: { escrow: 'held' } },
      dispute: { reason: 'not_as_described', text: 'It is a normal.', photographs: 0 },
      ...{ buyer: { id: buyer.id }, seller: { id: seller.id } },
    });
    expect(order.timeline.map(({ what }) => what)).toEqual(['place', 'confirm', 'dispute', 'contest']);
    expect(order.dispute?.answer).toMatchObject({
      ...{ kind: 'contest', text: 'It is a pied, as its photographs show.', photographs: 0, part: null },
    });
    expect(order.buyer.displayName).not.toBe('');
  });
});

it('is not decided by a moderator whose own purchase it is', async () => {
  const listing = await s.onSale(await s.person(), { price: { amount: '4000.00', currency: 'USD' } });
  const placed = await s.order(moderator, listing);
  const answer = await s.post(moderator, `/admin/orders/${placed.id}/approve`);
  expect([answer.status, errorOf(answer).code]).toEqual([403, 'forbidden']);
  expect(await s.now(placed)).toMatchObject({ review: 'awaiting' });
});

describe('what is bought together with an order above the sum', () => {
  it.each([
    ['confirmed', 'approve'],
    ['cancelled', 'reject'],
  ])('is not called off while a moderator looks at that, and is %s with it', async (status, word) => {
    const [seller, buyer] = [await s.person(), await s.person()];
    const price = { amount: '4000.00', currency: 'USD' };
    const items = [await s.onSale(seller, { price }), await s.onSale(seller)];
    const body = {
      items: items.map((listingId) => ({ listingId })),
      delivery: { method: 'pickup' },
    };
    const { orders, payment } = purchasedSchema.parse((await s.post(buyer, '/purchases', body)).body);
    await s.pay({ id: '', version: 1, status: 'pending', payment });
    const now = () => Promise.all(orders.map((one) => s.now(one)));
    await vi.waitFor(async () => {
      for (const order of await now())
        expect(order).toMatchObject({ status: 'pending', payment: { status: 'authorised' }, due: null });
    }, 30_000);
    const large = (await now()).find((order) => order?.review === 'awaiting');
    const id = encodeId(large?.id ?? '');
    expect((await s.post(moderator, `/admin/orders/${id}/${word}`)).status).toBe(200);
    await vi.waitFor(async () => {
      for (const order of await now()) expect(order).toMatchObject({ status });
    }, 30_000);
  });
});

describe('what a decision does to the money', () => {
  it('is told before it is made: for the seller, also after a part was given back', async () => {
    const { placed, seller } = await disputed();
    const refund = { amount: { amount: '49.00', currency: 'USD' } };
    expect((await s.post(moderator, `/orders/${placed.id}/refund`, refund)).status).toBe(200);
    const { held, ifForSeller } = await seen(placed.id);
    expect([held.amount, ifForSeller]).toEqual([
      '100.00',
      { seller: { amount: '95.00', currency: 'USD' }, fee: { amount: '5.00', currency: 'USD' } },
    ]);
    await s.post(moderator, `/admin/orders/${placed.id}/settle`, { for: 'seller' });
    expect(await walletOf(seller)).toBe('95.00');
    expect((await seen(placed.id)).held.amount).toBe('0.00');
  });

  it('is that the buyer gets all that is held, and the seller nothing', async () => {
    const { placed, seller } = await disputed();
    expect((await seen(placed.id)).held.amount).toBe('149.00');
    await s.post(moderator, `/admin/orders/${placed.id}/settle`, { for: 'buyer' });
    await vi.waitFor(
      async () => expect(await s.now(placed)).toMatchObject({ status: 'returned', refunded: 14_900 }),
      30_000,
    );
    expect((await walletOf(seller)) ?? '0.00').toBe('0.00');
  });
});
