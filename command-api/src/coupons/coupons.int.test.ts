import { couponReceiptSchema, couponsSchema } from '@vivarium/contracts/coupons/http.ts';
import { purchasedSchema } from '@vivarium/contracts/orders/http.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsOf, trialBalance } from '../ledger/ledger.store.ts';
import { type Answer, errorOf } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import { giveBackMissed } from './give-back-missed/job.ts';

let s: OrderStage;
let seller: TestPerson;
let moderator: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  [seller, moderator] = await Promise.all([s.person(), s.person()]);
  await s.t.commands.identity.grantRole(moderator.email, 'moderator');
});
afterAll(() => s.close());

let count = 0;
/** @returns the code of a new coupon, of the marketplace unless somebody else makes it. */
async function coupon(parts: object = { percent: 10 }, by = moderator): Promise<string> {
  count += 1;
  const code = `SPRING-${count}`;
  const path = by === moderator ? '/admin/coupons' : '/coupons';
  const answer = await s.post(by, path, { code, ...parts });
  expect(answer.status, answer.text).toBe(201);
  return code;
}
const buying = async (buyer: TestPerson, couponCode: string, parts: object = {}) => {
  const listingId = await s.onSale(seller);
  return s.post(buyer, '/orders', { listingId, delivery: { method: 'pickup' }, couponCode, ...parts });
};
const code = (answer: Answer) => [answer.status, answer.status < 400 ? undefined : errorOf(answer).code];
const usedOf = async (name: string) => {
  const { rows } = await sql<{ used: number }>`select used from coupons.coupon where code = ${name}`.execute(
    s.t.postgres.db,
  );
  return rows[0]?.used;
};
async function walletOf(person: TestPerson) {
  const { body } = await s.get(person, '/account/wallet');
  return (body as { balances: { available: string; pending: string }[] }).balances[0];
}
const sums = async () => (await trialBalance(s.db.db)).map(({ sum }) => sum);

describe('a coupon of the marketplace', () => {
  it('lowers what is paid, and the seller gets what they would have got', async () => {
    const [own, buyer] = await Promise.all([s.person(), s.person()]);
    const couponCode = await coupon();
    const placed = await s.order(buyer, await s.onSale(own), {
      ...{ couponCode: couponCode.toLowerCase(), delivery: { method: 'pickup' } },
    });
    expect(await s.now(placed)).toMatchObject({ total: { amount: 13_410 }, discount: 1490, fee: 670 });
    await s.pay(placed);
    expect(await walletOf(own)).toMatchObject({ pending: '141.55' });
    await s.post(buyer, `/orders/${placed.id}/deliver`);
    expect(await walletOf(own)).toMatchObject({ available: '141.55', pending: '0.00' });
    expect(await sums()).toEqual(['0']);
    expect(await faultsOf(s.db.db)).toEqual([]);
  });

  it('has what was paid go back, and nothing else, when the order is called off', async () => {
    const buyer = await s.person();
    const couponCode = await coupon();
    const placed = await s.order(buyer, await s.onSale(seller), { couponCode });
    await s.pay(placed);
    await s.post(buyer, `/orders/${placed.id}/cancel`, {});
    expect(await s.now(placed)).toMatchObject({ refunded: 13_410, payment: { escrow: 'refunded' } });
    // It was paid with it: it stays used.
    expect(code(await buying(buyer, couponCode))).toEqual([422, 'coupon_used']);
    expect(await sums()).toEqual(['0']);
  });

  it('has its part come back with a return', async () => {
    const [own, buyer] = await Promise.all([s.person(), s.person()]);
    const placed = await s.order(buyer, await s.onSale(own), { couponCode: await coupon() });
    await s.pay(placed);
    await s.post(own, `/orders/${placed.id}/ship`, { method: 'FedEx', trackingNumber: '1' });
    await s.post(buyer, `/orders/${placed.id}/deliver`);
    await s.post(buyer, `/orders/${placed.id}/return`, {});
    const answer = await s.post(own, `/orders/${placed.id}/accept-return`);
    expect(answer.body).toMatchObject({ status: 'returned' });
    expect(await walletOf(own)).toMatchObject({ available: '0.00' });
    expect(await sums()).toEqual(['0']);
    expect(await faultsOf(s.db.db)).toEqual([]);
  });
});

describe('what cannot be split evenly', () => {
  it('adds up to the cent: a coupon over three orders, the fee of each, and a part that goes back', async () => {
    const [own, buyer] = await Promise.all([s.person(), s.person()]);
    const prices = ['33.33', '33.33', '33.34'];
    const listings = await Promise.all(
      prices.map((amount) => s.onSale(own, { price: { amount, currency: 'USD' } })),
    );
    const couponCode = await coupon({ amount: { amount: '10.00' } });
    const items = listings.map((listingId) => ({ listingId, quantity: 1 }));
    const answer = await s.post(buyer, '/purchases', { items, delivery: { method: 'pickup' }, couponCode });
    expect(answer.status, answer.text).toBe(201);
    const { orders, payment } = purchasedSchema.parse(answer.body);
    const inOrder = listings.map(
      (listingId) => orders.find((one) => one.listingId === listingId) ?? { id: '' },
    );
    const states = () => Promise.all(inOrder.map((order) => s.now(order)));
    expect((await states()).map((one) => [one?.total.amount, one?.discount, one?.fee, one?.subsidy])).toEqual(
      [
        [3000, 333, 150, 317],
        [3000, 333, 150, 317],
        // The cent that is left over is the dearest's.
        [3000, 334, 150, 318],
      ],
    );
    await s.post(undefined, `/sandbox/payments/${payment.id}/pay`, { outcome: 'approve' });
    // 33.33 less 1.66, twice, and 33.34 less 1.66: what they would have got without the coupon.
    expect(await walletOf(own)).toMatchObject({ pending: '95.02' });
    const [first] = inOrder;
    await s.post(own, `/orders/${first?.id}/refund`, { amount: { amount: '1.01', currency: 'USD' } });
    for (const { id } of inOrder) await s.post(buyer, `/orders/${id}/deliver`);
    // Of the first 28.99 are left: 27.55 of it and 3.06 of what is added are the seller's.
    expect(await walletOf(own)).toMatchObject({ available: '93.96', pending: '0.00' });
    expect(await sums()).toEqual(['0']);
    expect(await faultsOf(s.db.db)).toEqual([]);
  });
});

describe('a coupon of a seller', () => {
  it('is born by them, and is for their listings alone', async () => {
    const [own, buyer] = await Promise.all([s.person(), s.person()]);
    const couponCode = await coupon({ amount: { amount: '49.00' }, minimum: { amount: '100.00' } }, own);
    expect(code(await buying(buyer, couponCode))).toEqual([422, 'coupon_not_applicable']);
    const placed = await s.order(buyer, await s.onSale(own), { couponCode });
    await s.pay(placed);
    expect(await s.now(placed)).toMatchObject({ total: { amount: 10_000 }, subsidy: 0, fee: 500 });
    expect(await walletOf(own)).toMatchObject({ pending: '95.00' });
  });

  it('is shown to its maker, and ended by them alone', async () => {
    const [own, stranger] = await Promise.all([s.person(), s.person()]);
    const couponCode = await coupon({ percent: 20, uses: 3 }, own);
    const list = async (person: TestPerson) =>
      couponsSchema.parse((await s.get(person, '/account/coupons')).body).items;
    const [item] = await list(own);
    expect(item).toMatchObject({ code: couponCode, bornBy: 'seller', percent: 20, uses: 3, used: 0 });
    expect(await list(stranger)).toEqual([]);
    const end = (person: TestPerson) => s.post(person, `/coupons/${item?.id}/end`);
    expect(code(await end(stranger))).toEqual([404, 'coupon_not_found']);
    expect(code(await end(moderator))).toEqual([404, 'coupon_not_found']);
    expect(couponReceiptSchema.parse((await end(own)).body).version).toBe(2);
    expect(code(await buying(stranger, couponCode))).toEqual([422, 'coupon_expired']);
  });
});

describe('its uses', () => {
  it('are one for each person, also when they order five times at once', async () => {
    const buyer = await s.person();
    const couponCode = await coupon();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => buying(buyer, couponCode)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map((one) => errorOf(one).code))).toEqual(new Set(['coupon_used']));
    expect(await usedOf(couponCode)).toBe(1);
  });

  it('come to an end: of two who want the last one wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const people = await Promise.all([s.person(), s.person()]);
      const couponCode = await coupon({ percent: 10, uses: 1 });
      const answers = await Promise.all(people.map((buyer) => buying(buyer, couponCode)));
      expect(answers.map((one) => code(one)).toSorted()).toEqual([
        [201, undefined],
        [422, 'coupon_used_up'],
      ]);
    }
  });

  it('are none where nothing was ordered', async () => {
    const buyer = await s.person();
    const couponCode = await coupon();
    const listingId = await s.onSale(seller);
    await s.order(await s.person(), listingId);
    expect(code(await buying(buyer, couponCode, { listingId }))).toEqual([409, 'not_available']);
    expect(await usedOf(couponCode)).toBe(0);
    expect(code(await buying(buyer, 'NO-SUCH-CODE'))).toEqual([422, 'coupon_unknown']);
    expect(code(await buying(buyer, '<b>'))).toEqual([422, 'validation_failed']);
  });

  it('are given back, once, where it was not heard that all of their orders came to nothing', async () => {
    const [one, other] = await Promise.all([s.person(), s.person()]);
    const couponCode = await coupon({ percent: 10, uses: 2 });
    const items = [{ listingId: await s.onSale(seller) }, { listingId: await s.onSale(seller) }];
    const body = { items, couponCode, delivery: { method: 'pickup' } };
    const { orders } = purchasedSchema.parse((await s.post(one, '/purchases', body)).body);
    expect((await buying(other, couponCode)).status).toBe(201);
    const at = { postgres: s.t.postgres.db } as unknown as Parameters<typeof giveBackMissed.run>[0];
    const usedAfter = async (id: string | undefined) => {
      await s.post(one, `/orders/${id}/cancel`, {});
      await Promise.all([giveBackMissed.run(at), giveBackMissed.run(at)]);
      return usedOf(couponCode);
    };
    expect([await usedAfter(orders[0]?.id), await usedAfter(orders[1]?.id)]).toEqual([2, 1]);
    expect((await buying(one, couponCode)).status).toBe(201);
    await giveBackMissed.run(at);
    expect(await usedOf(couponCode)).toBe(2);
  });

  it('are given back by an order that was never paid', async () => {
    await s.t.relay();
    await s.worker();
    const buyer = await s.person();
    const couponCode = await coupon({ percent: 10, uses: 1 });
    const placed = await buying(buyer, couponCode);
    await s.post(buyer, `/orders/${(placed.body as { id: string }).id}/cancel`, {});
    await vi.waitFor(async () => expect(await usedOf(couponCode)).toBe(0), 30_000);
    expect((await buying(buyer, couponCode)).status).toBe(201);
  });

  it('are given back by an order that was paid and called off, whose money went back', async () => {
    const buyer = await s.person();
    const couponCode = await coupon({ percent: 10, uses: 1 });
    const placed = await s.order(buyer, await s.onSale(seller), { couponCode });
    await s.pay(placed);
    await s.post(seller, `/orders/${placed.id}/cancel`, {});
    await vi.waitFor(async () => expect(await usedOf(couponCode)).toBe(0), 30_000);
    expect((await buying(buyer, couponCode)).status).toBe(201);
  });

  it('are given back by all that was bought together, also where one is no cheaper by it', async () => {
    const buyer = await s.person();
    const couponCode = await coupon({ percent: 10, uses: 1 });
    const price = { amount: '0.09', currency: 'USD' };
    const items = [await s.onSale(seller), await s.onSale(seller, { price })];
    const body = { items: items.map((listingId) => ({ listingId })), couponCode };
    const answer = await s.post(buyer, '/purchases', { ...body, delivery: { method: 'pickup' } });
    const { orders } = purchasedSchema.parse(answer.body);
    expect(await usedOf(couponCode)).toBe(1);
    for (const { id } of orders) await s.post(buyer, `/orders/${id}/cancel`, {});
    await vi.waitFor(async () => expect(await usedOf(couponCode)).toBe(0), 30_000);
  });

  it('are not used by what they make no cheaper', async () => {
    const couponCode = await coupon({ percent: 10, uses: 1 });
    const listingId = await s.onSale(seller, { price: { amount: '0.09', currency: 'USD' } });
    expect((await buying(await s.person(), couponCode, { listingId })).status).toBe(201);
    expect(await usedOf(couponCode)).toBe(0);
  });
});

describe('a code', () => {
  it('stands for one coupon, made once under a key', async () => {
    const couponCode = await coupon();
    const again = await s.post(seller, '/coupons', { code: couponCode, percent: 5 });
    expect(code(again)).toEqual([409, 'coupon_code_taken']);
    const body = { code: 'ONCE-ONLY', percent: 5 };
    const [one, other] = await Promise.all([1, 2].map(() => s.post(seller, '/coupons', body, 'once')));
    expect(one?.status).toBe(201);
    expect(one?.text).toBe(other?.text);
  });

  it.each([
    [{ percent: 91 }],
    [{ percent: 10, amount: { amount: '1.00' } }],
    [{}],
    [{ amount: { amount: '0' } }],
    [{ percent: 10, uses: 0 }],
    [{ amount: { amount: '5' }, minimum: { amount: '5', currency: 'EUR' } }],
    [{ percent: 10, from: '2026-12-01T00:00:00.000Z', until: '2026-11-01T00:00:00.000Z' }],
    [{ percent: 10, until: '2020-01-01T00:00:00.000Z' }],
  ])('is not made for %j', async (parts) => {
    const answer = await s.post(seller, '/coupons', { code: 'WRONG', ...parts });
    expect(code(answer)).toEqual([422, 'validation_failed']);
  });
});
