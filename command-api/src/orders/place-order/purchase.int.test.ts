import { setTimeout as wait } from 'node:timers/promises';
import { cartSchema } from '@vivarium/contracts/cart/http.ts';
import { type Purchased, placedOrderSchema, purchasedSchema } from '@vivarium/contracts/orders/http.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsOf, trialBalance } from '../../ledger/ledger.store.ts';
import { type Answer, errorOf, send } from '../../testing/http.ts';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';

let s: OrderStage;
let [anna, ben, buyer]: TestPerson[] = [];
beforeAll(async () => {
  s = await startOrderStage();
  [anna, ben, buyer] = await Promise.all([s.person(), s.person(), s.person()]);
});
afterAll(() => s.close());

const pickup = { method: 'pickup' };
const asking = (by: TestPerson | undefined, listings: string[], parts: object = {}, key?: string) => {
  const items = listings.map((listingId) => ({ listingId }));
  return s.post(by, '/purchases', { items, delivery: pickup, ...parts }, key);
};
async function bought(by: TestPerson | undefined, listings: string[], parts: object = {}) {
  const answer = await asking(by, listings, parts);
  expect(answer.status, answer.text).toBe(201);
  return purchasedSchema.parse(answer.body);
}
const onSale = (by: TestPerson | undefined, parts: Record<string, unknown> = {}) =>
  s.onSale(by as TestPerson, parts);
const both = () => Promise.all([onSale(anna), onSale(ben)]);
const pay = (purchased: Purchased) => s.pay({ ...purchased, id: '', version: 1, status: 'pending' });
const states = (purchased: Purchased) => Promise.all(purchased.orders.map((one) => s.now(one)));
const code = (answer: Answer) => [answer.status, errorOf(answer).code];

describe('things that are bought together', () => {
  it('are an order for each, paid with one payment, and each seller has theirs', async () => {
    const purchased = await bought(buyer, await both());
    expect(purchased).toMatchObject({ left: [], orders: [{ status: 'pending' }, { status: 'pending' }] });
    await pay(purchased);
    const orders = await states(purchased);
    expect(orders.map((one) => one?.status)).toEqual(['confirmed', 'confirmed']);
    expect(new Set(orders.map((one) => one?.sellerId)).size).toBe(2);
    for (const { id } of purchased.orders) await s.post(buyer, `/orders/${id}/deliver`);
    expect(await faultsOf(s.db.db)).toEqual([]);
    expect((await trialBalance(s.db.db)).map(({ sum }) => sum)).toEqual(['0']);
  });

  it('come to no more together than can be paid at once: more reserves nothing', async () => {
    const dear = { price: { amount: '5000000000.00', currency: 'USD' } };
    const [one, other] = await Promise.all([onSale(anna, dear), onSale(ben, dear)]);
    expect(code(await asking(buyer, [one, other]))).toEqual([422, 'validation_failed']);
    expect((await bought(buyer, [one])).orders).toHaveLength(1);
  });

  it('are none where one cannot be had, unless the rest is wanted without it', async () => {
    const [gone, there] = await both();
    await s.order(await s.person(), gone);
    const refused = await asking(buyer, [there, gone]);
    expect(code(refused)).toEqual([409, 'not_available']);
    expect(errorOf(refused).details).toMatchObject([{ path: 'items.1' }]);
    const rest = await bought(buyer, [there, gone], { partly: true });
    expect(rest.orders.map(({ listingId }) => listingId)).toEqual([there]);
    expect(rest.left).toEqual([gone]);
    const none = await asking(await s.person(), [there, gone], { partly: true });
    expect(code(none)).toEqual([409, 'not_available']);
  });

  it('are all had or none by each of twenty who want the same two in either order', async () => {
    const two = await both();
    const people = await Promise.all(Array.from({ length: 4 }, () => s.person()));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => asking(people[n % 4], n % 2 === 0 ? two : two.toReversed())),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map((one) => errorOf(one).code))).toEqual(new Set(['not_available']));
  });

  it('are bought once under a key, and told as they were then', async () => {
    const two = await both();
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => asking(buyer, two, {}, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await pay(purchasedSchema.parse(answers[0]?.body));
    expect((await asking(buyer, two, {}, key)).text).toBe(answers[0]?.text);
    expect(code(await asking(buyer, two.slice(1), {}, key))).toEqual([409, 'idempotency_key_reused']);
  });

  it('are refused in two currencies, named twice, of one’s own, or where there are none', async () => {
    const euros = await onSale(ben, { price: { amount: '90.00', currency: 'EUR' } });
    const dollars = await onSale(anna);
    expect(code(await asking(buyer, [dollars, euros]))).toEqual([422, 'mixed_currencies']);
    expect(code(await asking(buyer, [dollars, dollars]))).toEqual([422, 'validation_failed']);
    expect(code(await asking(anna, [euros, dollars]))).toEqual([422, 'own_listing']);
    expect(code(await asking(buyer, []))).toEqual([422, 'validation_failed']);
    await bought(buyer, [dollars]);
  });

  it('are made cheaper by one coupon together, which is one use', async () => {
    const moderator = await s.person();
    await s.t.commands.identity.grantRole(moderator.email, 'moderator');
    await s.post(moderator, '/admin/coupons', { code: 'TOGETHER', amount: { amount: '98.00' } });
    const purchased = await bought(buyer, await both(), { couponCode: 'TOGETHER' });
    const orders = await states(purchased);
    expect(orders.map((one) => [one?.total.amount, one?.discount])).toEqual([
      [10_000, 4900],
      [10_000, 4900],
    ]);
    expect(code(await asking(buyer, await both(), { couponCode: 'TOGETHER' }))).toEqual([422, 'coupon_used']);
    await pay(purchased);
    expect((await states(purchased)).map((one) => one?.status)).toEqual(['confirmed', 'confirmed']);
  });
});

describe('what a buyer waits for behind others', () => {
  /** Has a buyer wait behind another who is at work, and something happen meanwhile. @returns what both are answered. */
  async function waiting(id: string, parts: object, meanwhile: () => Promise<Answer>) {
    const ordering = async (more: object = {}) =>
      s.post(await s.person(), '/orders', { listingId: id, delivery: pickup, ...more });
    expect((await ordering()).status).toBe(201);
    const atWork = Promise.withResolvers<void>();
    const holding = s.db.db.transaction().execute(async (transaction) => {
      await transaction
        .selectFrom('orders.stock')
        .select('id')
        .where('listing_id', '=', decodeId(id) ?? '')
        .forUpdate()
        .execute();
      await atWork.promise;
    });
    const first = ordering();
    await vi.waitFor(async () => {
      const held = sql<{ count: number }>`
        select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
      expect((await held.execute(s.db.db)).rows[0]?.count).toBe(1);
    }, 10_000);
    const second = ordering(parts);
    await wait(500);
    expect((await meanwhile()).status).toBe(200);
    atWork.resolve();
    await holding;
    return Promise.all([first, second]);
  }

  it('is not sold to them when it was sold elsewhere meanwhile', async () => {
    const id = await onSale(anna, { quantity: 5 });
    const [first, second] = await waiting(id, {}, () => s.post(anna, `/listings/${id}/mark-sold`, {}));
    expect([first.status, ...code(second)]).toEqual([201, 409, 'not_available']);
  });

  it.each(['hide', 'mark-sold'])(
    'does not stay theirs where it left the market while they were at work: %s',
    async (step) => {
      const id = await onSale(anna, { quantity: 5 });
      const [first] = await waiting(id, {}, () => s.post(anna, `/listings/${id}/${step}`, {}));
      const { id: orderId } = placedOrderSchema.parse(first.body);
      expect(await s.now({ id: orderId })).toMatchObject({ status: 'cancelled', reason: 'sold_elsewhere' });
    },
  );

  it('is not sold to them at a price that has changed meanwhile', async () => {
    const id = await onSale(anna, { quantity: 5 });
    const price = { amount: '149.00', currency: 'USD' };
    const dearer = { price: { amount: '199.00', currency: 'USD' } };
    const [first, second] = await waiting(id, { price }, () =>
      send('PATCH', `${s.t.url}/listings/${id}`, { token: anna?.token ?? '', body: dearer }),
    );
    expect([first.status, ...code(second)]).toEqual([201, 409, 'price_changed']);
  });
});

describe('until they are paid', () => {
  beforeAll(async () => {
    await s.t.relay();
    await s.worker();
  });

  // Of which there are more, so that its seller can still say that it is sold.
  const losing = () => Promise.all([onSale(anna, { quantity: 2 }), onSale(ben)]);

  it('all are given up when one is sold elsewhere, and nobody is charged', async () => {
    const [lost, other] = await losing();
    const purchased = await bought(buyer, [lost, other]);
    await s.post(anna, `/listings/${lost}/mark-sold`, {});
    await vi.waitFor(async () => {
      const orders = await states(purchased);
      expect(orders.map((one) => one?.status)).toEqual(['cancelled', 'cancelled']);
    }, 30_000);
    const late = await pay(purchased);
    expect(late.status).toBeLessThan(500);
    expect((await states(purchased)).map((one) => one?.payment.escrow)).toEqual(['none', 'none']);
    await s.order(await s.person(), other);
    const listing = async () => s.t.listings.findOne({ _id: decodeId(lost) ?? '' });
    await vi.waitFor(async () => expect((await listing())?.stock).toMatchObject({ left: 2 }), 30_000);
    expect(await listing()).toMatchObject({ status: 'sold' });
  });

  it('the rest is paid, and nothing of what was lost, where its buyer has said so', async () => {
    const [lost, other] = await losing();
    const purchased = await bought(buyer, [lost, other], { partly: true });
    await s.post(anna, `/listings/${lost}/mark-sold`, {});
    const byListing = async () =>
      new Map((await states(purchased)).flatMap((one) => (one ? [[one.status, one] as const] : [])));
    await vi.waitFor(async () => expect((await byListing()).has('cancelled')).toBe(true), 30_000);
    await pay(purchased);
    const orders = await byListing();
    expect(orders.get('confirmed')).toMatchObject({ payment: { escrow: 'held' }, total: { amount: 14_900 } });
    expect(orders.get('cancelled')).toMatchObject({ payment: { escrow: 'none' }, refunded: 0 });
    expect(await faultsOf(s.db.db)).toEqual([]);
  });

  it('leave the cart when they are ordered', async () => {
    const two = await both();
    const cart = `${s.t.url}/account/cart`;
    const token = (buyer as TestPerson).token;
    const put = (id: string, body: object = {}) => send('PUT', `${cart}/${id}`, { token, body });
    const show = async () => cartSchema.parse((await send('GET', cart, { token })).body).items;
    for (const id of [...two, ...two]) expect((await put(id)).status).toBe(204);
    expect(await show()).toMatchObject([
      { listingId: two[0], quantity: 1, standing: 'available', listing: { left: 1 } },
      { listingId: two[1], quantity: 1 },
    ]);
    expect(code(await put(two[0], { quantity: 2 }))).toEqual([409, 'not_available']);
    expect(code(await put(two[0], { quantity: 0 }))).toEqual([422, 'validation_failed']);
    expect(code(await put(await onSale(buyer)))).toEqual([422, 'own_listing']);
    await bought(buyer, [two[0]]);
    await vi.waitFor(async () => expect(await show()).toMatchObject([{ listingId: two[1] }]), 30_000);
    await s.post(ben, `/listings/${two[1]}/hide`);
    expect(await show()).toMatchObject([{ standing: 'gone', listing: null }]);
    expect((await send('DELETE', `${cart}/${two[1]}`, { token })).status).toBe(204);
    expect(await show()).toEqual([]);
  });
});
