import { handOverCodeSchema } from '@vivarium/contracts/orders/http.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsOf, trialBalance } from '../ledger/ledger.store.ts';
import { errorOf } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';

/** What the clock is ahead of the time, in milliseconds. */
let ahead = 0;
let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage({}, { clock: () => new Date(Date.now() + ahead) });
  [seller, buyer] = [await s.person(), await s.person()];
  await s.worker();
});
afterAll(() => s.close());

const DAY_MS = 24 * 3_600_000;

async function toBePickedUp() {
  const placed = await s.order(buyer, await s.onSale(seller), { delivery: { method: 'pickup' } });
  await s.pay(placed);
  const showing = (person: TestPerson) => s.get(person, `/account/orders/${placed.id}/hand-over-code`);
  const { code } = handOverCodeSchema.parse((await showing(buyer)).body);
  const handOver = (person: TestPerson, said = code) =>
    s.post(person, `/orders/${placed.id}/hand-over`, { code: said });
  const say = (person: TestPerson, path: string, body?: unknown) =>
    s.post(person, `/orders/${placed.id}/${path}`, body);
  return { placed, code, showing, handOver, say, now: () => s.now(placed) };
}

describe('what is picked up', () => {
  it('is handed over by the code that its buyer shows, and cannot be called off after that', async () => {
    const { code, handOver, say, now } = await toBePickedUp();
    const answer = await handOver(seller, code.toLowerCase().replace('-', ' '));
    expect(answer.body).toMatchObject({ status: 'shipped' });
    expect(await now()).toMatchObject({
      ...{ status: 'shipped', shipment: null, payment: { escrow: 'held' }, due: { what: 'inspection' } },
    });
    for (const person of [buyer, seller])
      expect(errorOf(await say(person, 'cancel', {})).code).toBe('order_status_conflict');
    expect((await say(buyer, 'deliver')).body).toMatchObject({ status: 'delivered' });
    expect(await now()).toMatchObject({ payment: { escrow: 'released' }, due: null });
  });

  it('is the seller’s where the buyer says nothing for three days, and not given up after fourteen', async () => {
    const { handOver, now } = await toBePickedUp();
    await handOver(seller);
    ahead = 3 * DAY_MS + 60_000;
    const released = { status: 'delivered', payment: { escrow: 'released' } };
    await vi.waitFor(async () => expect(await now()).toMatchObject(released), 30_000);
    ahead = 0;
    expect((await now())?.history.at(-1)).toMatchObject({ what: 'complete', by: 'clock' });
  });

  it('may be complained about after it was handed over: no money moves then', async () => {
    const { handOver, say, now } = await toBePickedUp();
    await handOver(seller);
    const body = { reason: 'not_as_described', text: 'It is a normal.' };
    expect((await say(buyer, 'dispute', body)).body).toMatchObject({ status: 'shipped' });
    expect(errorOf(await say(buyer, 'deliver')).code).toBe('order_status_conflict');
    expect(await now()).toMatchObject({ payment: { escrow: 'held' }, dispute: { asks: 'seller' } });
  });

  it('is as it was while nobody has handed it over', async () => {
    const { say, now } = await toBePickedUp();
    expect((await say(buyer, 'cancel', {})).body).toMatchObject({ status: 'cancelled' });
    await vi.waitFor(async () => expect(await now()).toMatchObject({ refunded: 14_900 }), 30_000);
    const other = await toBePickedUp();
    expect((await other.say(buyer, 'deliver')).body).toMatchObject({ status: 'delivered' });
  });
});

describe('the code of an order', () => {
  it('is shown to its buyer alone, and only until it is handed over', async () => {
    const { showing, handOver } = await toBePickedUp();
    const stranger = await s.person();
    for (const person of [seller, stranger])
      expect(errorOf(await showing(person)).code).toBe('order_not_found');
    await handOver(seller);
    expect(errorOf(await showing(buyer)).code).toBe('order_not_found');
    const sent = await s.order(buyer, await s.onSale(seller));
    await s.pay(sent);
    const none = await s.get(buyer, `/account/orders/${sent.id}/hand-over-code`);
    expect(errorOf(none).code).toBe('order_not_found');
  });

  it('is nothing without its seller, and they are nothing without it', async () => {
    const { handOver, now } = await toBePickedUp();
    const other = await toBePickedUp();
    const before = await now();
    expect(errorOf(await handOver(seller, other.code))).toMatchObject({ code: 'code_not_valid' });
    expect(errorOf(await handOver(seller, 'x'.repeat(21))).code).toBe('validation_failed');
    expect(errorOf(await handOver(buyer)).code).toBe('forbidden');
    expect(errorOf(await handOver(await s.person())).code).toBe('order_not_found');
    expect(await now()).toEqual(before);
  });
});

it('the books are right after all of this', async () => {
  const { db } = s.db;
  expect((await trialBalance(db)).map(({ sum }) => sum)).toEqual(['0']);
  expect(await faultsOf(db)).toEqual([]);
});
