import { type Purchased, purchasedSchema } from '@vivarium/contracts/orders/http.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPostgres } from '../aggregate/postgres/database.ts';
import { faultsOf, trialBalance } from '../ledger/ledger.store.ts';
import { errorOf, receiptOf } from '../testing/http.ts';
import { anAddress, type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import { giveUpUse, lockByCode, noteUse } from './coupons.store.ts';
import type { CouponTables } from './coupons.table.ts';

let s: OrderStage;
let [seller, moderator]: TestPerson[] = [];
beforeAll(async () => {
  s = await startOrderStage();
  [seller, moderator] = await Promise.all([s.person(), s.person()]);
  await s.t.commands.identity.grantRole(moderator.email, 'moderator');
  await s.worker();
  await s.t.relay();
}, 60_000);
afterAll(() => s.close());

let count = 0;
/** What somebody has bought with a coupon of a tenth for purchases of at least 1000 dollars, in the order of the prices. */
interface Shopping {
  buyer: TestPerson;
  code: string;
  purchased: Purchased;
  ids: string[];
}
async function shopping(...prices: number[]): Promise<Shopping> {
  count += 1;
  const code = `LARGE-${count}`;
  const made = await s.post(moderator, '/admin/coupons', { code, percent: 10, minimum: { amount: '1000' } });
  expect(made.status, made.text).toBe(201);
  const price = (amount: number) => ({ price: { amount: `${amount}`, currency: 'USD' } });
  const listings: string[] = [];
  for (const amount of prices) listings.push(await s.onSale(seller as TestPerson, price(amount)));
  const buyer = await s.person();
  const items = listings.map((listingId) => ({ listingId }));
  const delivery = { method: 'shipping', address: anAddress };
  const answer = await s.post(buyer, '/purchases', { items, delivery, couponCode: code, partly: true });
  expect(answer.status, answer.text).toBe(201);
  const purchased = purchasedSchema.parse(answer.body);
  const idOf = (listing: string) => purchased.orders.find(({ listingId }) => listingId === listing)?.id ?? '';
  return { buyer, code, purchased, ids: listings.map(idOf) };
}
const pay = ({ purchased }: Shopping) =>
  s.post(undefined, `/sandbox/payments/${purchased.payment.id}/pay`, { outcome: 'approve' });
const callOff = (by: TestPerson | undefined, id: string | undefined, body: object = {}) =>
  s.post(by, `/orders/${id}/cancel`, body);
const ship = (id: string | undefined) =>
  s.post(seller, `/orders/${id}/ship`, { method: 'FedEx', trackingNumber: '1' });
const statesOf = async ({ ids }: Shopping) =>
  (await Promise.all(ids.map((id) => s.now({ id })))).map((order) => [order?.status, order?.reason]);
const stands = (of: Shopping, states: unknown[]) =>
  vi.waitFor(async () => expect(await statesOf(of)).toEqual(states), 30_000);
const usedOf = async ({ code }: Shopping) => {
  const { rows } = await sql<{ used: number }>`select used from coupons.coupon where code = ${code}`.execute(
    s.t.postgres.db,
  );
  return rows[0]?.used;
};
const off = ['cancelled', 'by_buyer'];

describe('what was bought together with a coupon for a minimum', () => {
  it('is not made cheaper by what its buyer calls off before they pay: all of it is called off', async () => {
    const bought = await shopping(950, 60);
    const { buyer, ids } = bought;
    expect(receiptOf(await callOff(buyer, ids[0], { reason: 'Too large for us.' })).status).toBe('cancelled');
    expect(await statesOf(bought)).toEqual([off, off]);
    expect(await s.now({ id: ids[1] ?? '' })).toMatchObject({
      cancellation: { by: 'buyer', text: 'Too large for us.' },
    });
    expect((await pay(bought)).status).toBeLessThan(500);
    expect(await statesOf(bought)).toEqual([off, off]);
    expect((await s.now({ id: ids[1] ?? '' }))?.payment.escrow).toBe('none');
    await vi.waitFor(async () => expect(await usedOf(bought)).toBe(0), 30_000);
  });

  it('is not after they have paid either: all of it goes back', async () => {
    const bought = await shopping(950, 60);
    await pay(bought);
    await callOff(bought.buyer, bought.ids[1]);
    await stands(bought, [off, off]);
    await vi.waitFor(async () => {
      const orders = await Promise.all(bought.ids.map((id) => s.now({ id })));
      expect(orders.map((order) => [order?.refunded, order?.payment.escrow])).toEqual([
        [85_500, 'refunded'],
        [5_400, 'refunded'],
      ]);
    }, 30_000);
    expect(await faultsOf(s.db.db)).toEqual([]);
    expect((await trialBalance(s.db.db)).map(({ sum }) => sum)).toEqual(['0']);
  });

  it('is called off in parts as long as enough of it is left', async () => {
    const bought = await shopping(950, 60, 100);
    await callOff(bought.buyer, bought.ids[1]);
    expect(await statesOf(bought)).toEqual([['pending', null], off, ['pending', null]]);
    await callOff(bought.buyer, bought.ids[2]);
    expect(await statesOf(bought)).toEqual([off, off, off]);
  });

  it('is not called off by its buyer where a part of it has been sent and the rest would be too little', async () => {
    const bought = await shopping(950, 60);
    const [large, small] = bought.ids;
    await pay(bought);
    expect(receiptOf(await ship(small)).status).toBe('shipped');
    const refused = await callOff(bought.buyer, large);
    expect([refused.status, errorOf(refused).code]).toEqual([409, 'needed_for_coupon']);
    expect(await statesOf(bought)).toEqual([
      ['confirmed', null],
      ['shipped', null],
    ]);
    expect((await callOff(seller, large)).status).toBe(200);
    await stands(bought, [
      ['cancelled', 'by_seller'],
      ['shipped', null],
    ]);
  });

  it('stays cheaper where a part is lost through its seller, and is called off by itself then', async () => {
    const bought = await shopping(950, 60, 70);
    await pay(bought);
    await callOff(seller, bought.ids[0]);
    await stands(bought, [
      ['cancelled', 'by_seller'],
      ['confirmed', null],
      ['confirmed', null],
    ]);
    expect(await s.now({ id: bought.ids[1] ?? '' })).toMatchObject({ total: { amount: 5_400 } });
    await callOff(bought.buyer, bought.ids[1]);
    expect(await statesOf(bought)).toEqual([['cancelled', 'by_seller'], off, ['confirmed', null]]);
  });
});

describe('who works on the same coupon or the same stock', () => {
  const isWaiting = (what: string) =>
    vi.waitFor(async () => {
      const { rows } = await sql<{ query: string }>`
        select query from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(s.db.db);
      expect(rows.map(({ query }) => query)).toContainEqual(expect.stringContaining(what));
    }, 10_000);

  it('does not wait in a circle where a coupon is given up and used again at one moment', async () => {
    const { buyer, code, ids, ...rest } = await shopping(950, 60);
    const orders = await Promise.all(ids.map((id) => s.now({ id })));
    const own = openPostgres<CouponTables>(s.t.config.POSTGRES_URL, { name: 'test', onError: () => {} });
    const using = { personId: buyer.uuid, orderIds: [newUuidV7()], at: new Date() };
    const [refusal, givingUp] = await own.db.transaction().execute(async (transaction) => {
      const coupon = await lockByCode(transaction, code);
      const givingUp = own.db.transaction().execute(async (other) => {
        for (const order of orders) await giveUpUse(other, order?.id ?? '');
      });
      await isWaiting('coupons');
      if (coupon === undefined) throw new Error('there is a coupon');
      return [await noteUse(transaction, coupon, using), [givingUp]] as const;
    });
    await givingUp[0];
    expect(refusal).toBe('used');
    expect(await usedOf({ buyer, code, ids, ...rest })).toBe(0);
    await own.close();
  });

  it('does not where one who buys reserves what another lets go of, whichever of it they call off', async () => {
    const { buyer, ids } = await shopping(950, 60);
    const orders = (await Promise.all(ids.map((id) => s.now({ id })))).flatMap((one) => one ?? []);
    const [first, second] = orders.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const stockOf = (listingId = '') =>
      sql`select id from orders.stock where listing_id = ${listingId} for update nowait`;
    const calledOff = await s.db.db.transaction().execute(async (transaction) => {
      await stockOf(first?.listingId).execute(transaction);
      const calledOff = callOff(buyer, ids[orders.findIndex(({ id }) => id === second?.id)]);
      await isWaiting('"orders"."stock"');
      expect((await stockOf(second?.listingId).execute(transaction)).rows).toHaveLength(1);
      return [calledOff];
    });
    expect((await calledOff[0])?.status).toBe(200);
  });
});
