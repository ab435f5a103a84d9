import { purchasedSchema } from '@vivarium/contracts/orders/http.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, errorOf } from '../../testing/http.ts';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';
import { countUnpaid } from './unpaid.store.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Beyond what an order may be unpaid. */
const TOO_LATE_MS = 16 * MINUTE_MS;
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

let s: OrderStage;
let seller: TestPerson;
beforeAll(async () => {
  s = await startOrderStage({ ORDER_MOST_UNPAID: 3 }, { clock });
  seller = await s.person();
  await s.worker();
  await s.t.relay();
}, 60_000);
afterAll(() => s.close());

const delivery = { method: 'pickup' };
const ordering = (buyer: TestPerson, listingId: string, key?: string) =>
  s.post(buyer, '/orders', { listingId, delivery }, key);
const buying = (buyer: TestPerson, listings: string[], parts: object = {}) =>
  s.post(buyer, '/purchases', { items: listings.map((listingId) => ({ listingId })), delivery, ...parts });
const code = (answer: Answer) => [answer.status, answer.status < 400 ? undefined : errorOf(answer).code];
const onSale = (count: number, parts: Record<string, unknown> = {}) =>
  Promise.all(Array.from({ length: count }, () => s.onSale(seller, parts)));
const becomes = (placed: { id: string }, state: object) =>
  vi.waitFor(async () => expect(await s.now(placed)).toMatchObject(state), {
    ...{ timeout: 30_000, interval: 100 },
  });
const tooMany = [409, 'too_many_unpaid'];
const letGo = [409, 'let_go_unpaid'];

describe('what one buyer has reserved and not paid', () => {
  it('is bounded, whatever they ask for at one moment, and what is refused is still for sale', async () => {
    const [buyer, other] = await Promise.all([s.person(), s.person()]);
    const listings = await onSale(6);
    const answers = await Promise.all(listings.map((id) => ordering(buyer, id)));
    expect(answers.map(code).toSorted()).toEqual(
      [...[tooMany, tooMany, tooMany].toSorted(), ...[1, 2, 3].map(() => [201, undefined])].toSorted(),
    );
    const left = listings.filter((_, n) => answers[n]?.status !== 201);
    for (const id of left) expect((await ordering(other, id)).status).toBe(201);
  });

  it('is counted with what is bought together', async () => {
    const buyer = await s.person();
    const listings = await onSale(4);
    expect(code(await buying(buyer, listings))).toEqual(tooMany);
    expect(code(await buying(buyer, listings, { partly: true }))).toEqual(tooMany);
    expect((await buying(buyer, listings.slice(0, 3))).status).toBe(201);
    expect(code(await ordering(buyer, listings[3] ?? ''))).toEqual(tooMany);
  });

  it('is counted with one connection to Postgres, however many of their purchases wait', async () => {
    const [buyer, other] = await Promise.all([s.person(), s.person()]);
    const listings = await onSale(21);
    const atWork = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    const holding = s.db.db.transaction().execute(async (transaction) => {
      await countUnpaid(transaction, buyer.uuid);
      isHeld.resolve();
      await atWork.promise;
    });
    await isHeld.promise;
    const answers = Promise.all(listings.slice(1).map((id) => ordering(buyer, id)));
    const waiting = async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(s.db.db);
      return rows[0]?.count;
    };
    await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000);
    // More than the server has connections: somebody else finds one.
    expect((await ordering(other, listings[0] ?? '')).status).toBe(201);
    expect(await waiting()).toBe(1);
    atWork.resolve();
    await holding;
    expect((await answers).filter(({ status }) => status === 201)).toHaveLength(3);
  });

  it('makes room by being paid, or called off, and is asked for again under its key where there is none', async () => {
    const buyer = await s.person();
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = await onSale(5);
    const [paid, off] = [await s.order(buyer, first), await s.order(buyer, second)];
    const key = crypto.randomUUID();
    const kept = await ordering(buyer, third, key);
    expect(kept.status).toBe(201);
    expect(code(await ordering(buyer, fourth))).toEqual(tooMany);
    expect((await ordering(buyer, third, key)).text).toBe(kept.text);
    await s.pay(paid);
    expect((await ordering(buyer, fourth)).status).toBe(201);
    await s.post(buyer, `/orders/${off.id}/cancel`, {});
    expect((await ordering(buyer, fifth)).status).toBe(201);
  });
});

describe('what one buyer has kept from others for half an hour of a day, and not paid', () => {
  /** Reserves something and lets its time run out. */
  async function lettingExpire(buyer: TestPerson, listing: string): Promise<void> {
    const placed = await s.order(buyer, listing);
    ahead += TOO_LATE_MS;
    await becomes(placed, { status: 'cancelled', reason: 'unpaid' });
  }
  async function lettingGo(buyer: TestPerson, listing: string, afterMs: number): Promise<void> {
    const placed = await s.order(buyer, listing);
    ahead += afterMs;
    expect((await s.post(buyer, `/orders/${placed.id}/cancel`, {})).status).toBe(200);
  }
  const several = async () => (await onSale(1, { quantity: 9 }))[0] ?? '';

  it('is not reserved for them again that day, which the refusal says, and is for everybody else', async () => {
    const [buyer, other] = await Promise.all([s.person(), s.person()]);
    const listing = await several();
    await lettingExpire(buyer, listing);
    await lettingExpire(buyer, listing);
    const refused = await ordering(buyer, listing);
    expect(code(refused)).toEqual(letGo);
    const { details, message } = errorOf(refused);
    const [until = ''] = /\d{4}-[\d-]+T[\d:.]+Z/.exec(message) ?? [];
    const inHours = (Date.parse(until) - clock().getTime()) / HOUR_MS;
    // From the first of the two on a day long.
    expect(inHours).toBeGreaterThan(23);
    expect(inHours).toBeLessThan(24);
    expect(details).toEqual([{ path: 'listingId', message: `can be had again from ${until} on`, at: until }]);
    expect((await ordering(other, listing)).status).toBe(201);
    expect((await ordering(buyer, await several())).status).toBe(201);
    ahead += 24 * HOUR_MS;
    expect((await ordering(buyer, listing)).status).toBe(201);
  });

  it('is left out of what they buy together with others', async () => {
    const buyer = await s.person();
    const [listing, other] = [await several(), await several()];
    await lettingExpire(buyer, listing);
    await lettingExpire(buyer, listing);
    const refused = await buying(buyer, [other, listing]);
    expect(code(refused)).toEqual(letGo);
    expect(errorOf(refused).details).toMatchObject([{ path: 'items.1.listingId' }]);
    const partly = await buying(buyer, [other, listing], { partly: true });
    expect(purchasedSchema.parse(partly.body)).toMatchObject({
      left: [listing],
      orders: [{ listingId: other }],
    });
  });

  it('counts where they call it off shortly before its time is over, and not where they do so soon', async () => {
    const [late, soon] = await Promise.all([s.person(), s.person()]);
    const listing = await several();
    for (let i = 0; i < 3; i += 1) await lettingGo(late, listing, 14 * MINUTE_MS);
    expect(code(await ordering(late, listing))).toEqual(letGo);
    for (let i = 0; i < 6; i += 1) await lettingGo(soon, listing, MINUTE_MS);
    expect((await ordering(soon, listing)).status).toBe(201);
  });

  it('is none of what was paid, refused by their bank, or called off by its seller', async () => {
    const buyer = await s.person();
    const listing = await several();
    const declined = async () => {
      const placed = await s.order(buyer, listing);
      ahead += 14 * MINUTE_MS;
      await s.pay(placed, 'decline');
      await becomes(placed, { status: 'cancelled', reason: 'payment_failed' });
    };
    const calledOff = async (by: TestPerson, isPaid: boolean) => {
      const placed = await s.order(buyer, listing);
      ahead += 14 * MINUTE_MS;
      if (isPaid) await s.pay(placed);
      expect((await s.post(by, `/orders/${placed.id}/cancel`, {})).status).toBe(200);
    };
    for (let i = 0; i < 3; i += 1) {
      await declined();
      await calledOff(seller, false);
      await calledOff(buyer, true);
    }
    expect((await ordering(buyer, listing)).status).toBe(201);
  });
});
