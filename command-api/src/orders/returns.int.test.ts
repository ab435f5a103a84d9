import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsOf, trialBalance } from '../ledger/ledger.store.ts';
import { errorOf } from '../testing/http.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';

/** What the clock is ahead of the time, in milliseconds. */
let ahead = 0;
let s: OrderStage;
let [seller, buyer, moderator]: TestPerson[] = [];
beforeAll(async () => {
  s = await startOrderStage({}, { clock: () => new Date(Date.now() + ahead) });
  [seller, buyer, moderator] = await Promise.all([s.person(), s.person(), s.person()]);
  await s.worker();
  await s.t.commands.identity.grantRole(moderator?.email ?? '', 'moderator');
});
afterAll(() => s.close());

const DAY_MS = 24 * 3_600_000;
const because = { reason: 'It was probed twice.' };

async function sent() {
  if (seller === undefined || buyer === undefined) throw new Error('nobody is there yet');
  const placed = await s.order(buyer, await s.onSale(seller));
  await s.pay(placed);
  await s.post(seller, `/orders/${placed.id}/ship`, { method: 'FedEx Priority', trackingNumber: '7489' });
  const say = (person: TestPerson | undefined, path: string, body?: unknown) =>
    s.post(person, `/orders/${placed.id}/${path}`, body);
  return { placed, say, now: () => s.now(placed) };
}
async function asked() {
  const order = await sent();
  expect((await order.say(buyer, 'return', { reason: 'wrong sex' })).status).toBe(200);
  return order;
}
const settle = (id: string, side: string) => s.post(moderator, `/admin/orders/${id}/settle`, { for: side });

describe('a return that was asked for', () => {
  it('is withdrawn by its buyer, who accepts it then', async () => {
    const { say, now } = await asked();
    expect(errorOf(await say(buyer, 'deliver')).code).toBe('order_status_conflict');
    expect((await say(buyer, 'withdraw-return')).body).toMatchObject({ status: 'shipped' });
    expect(await now()).toMatchObject({ returning: null, due: { what: 'inspection' } });
    expect((await say(buyer, 'deliver')).body).toMatchObject({ status: 'delivered' });
  });

  it('is a moderator’s where its seller declines it: for the buyer', async () => {
    const { placed, say, now } = await asked();
    expect((await say(seller, 'decline-return', because)).body).toMatchObject({ status: 'shipped' });
    expect(await now()).toMatchObject({
      ...{ due: null, payment: { escrow: 'held' }, returning: { declined: { text: because.reason } } },
      dispute: { reason: 'return', text: 'wrong sex', asks: 'moderator', answer: { text: because.reason } },
    });
    const waiting = await s.get(moderator as TestPerson, '/admin/orders?waits=dispute&limit=100');
    expect((waiting.body as { items: { id: string }[] }).items.map(({ id }) => id)).toContain(placed.id);
    expect((await settle(placed.id, 'buyer')).body).toMatchObject({ status: 'returned' });
    await vi.waitFor(async () => expect(await now()).toMatchObject({ refunded: 14_900 }), 30_000);
  });

  it('is a moderator’s where nobody answers it in ten days: for the seller', async () => {
    const { placed, now } = await asked();
    ahead = 10 * DAY_MS + 1000;
    const toModerator = { due: null, dispute: { reason: 'return', asks: 'moderator', answer: null } };
    await vi.waitFor(async () => expect(await now()).toMatchObject(toModerator), 30_000);
    ahead = 0;
    expect((await now())?.history.at(-1)).toMatchObject({ what: 'leave-return', by: 'clock' });
    expect((await settle(placed.id, 'seller')).body).toMatchObject({ status: 'delivered' });
    expect(await now()).toMatchObject({ payment: { escrow: 'released' } });
  });

  it('goes back also after its seller declined it, where they think better of it', async () => {
    const { say, now } = await asked();
    await say(seller, 'decline-return', because);
    expect((await say(seller, 'answer', { kind: 'all' })).body).toMatchObject({ status: 'returned' });
    await vi.waitFor(async () => expect(await now()).toMatchObject({ refunded: 14_900 }), 30_000);
  });

  it('of what was paid out already is its seller’s to decline, and not asked for again', async () => {
    const { say, now } = await sent();
    await say(buyer, 'deliver');
    await say(buyer, 'return', {});
    expect((await say(seller, 'decline-return', because)).body).toMatchObject({ status: 'delivered' });
    expect(await now()).toMatchObject({ dispute: null, returning: { declined: { text: because.reason } } });
    expect(errorOf(await say(buyer, 'return', {})).code).toBe('order_status_conflict');
    expect(errorOf(await say(seller, 'accept-return')).code).toBe('order_status_conflict');
  });

  it('is each party’s own, and declined with a word', async () => {
    const { say, now } = await asked();
    const before = await now();
    expect(errorOf(await say(seller, 'withdraw-return')).code).toBe('forbidden');
    expect(errorOf(await say(buyer, 'decline-return', because)).code).toBe('forbidden');
    expect(errorOf(await say(moderator, 'decline-return', because)).code).toBe('forbidden');
    expect(errorOf(await say(await s.person(), 'decline-return', because)).code).toBe('order_not_found');
    for (const body of [{}, { reason: ' ' }])
      expect(errorOf(await say(seller, 'decline-return', body)).code).toBe('validation_failed');
    expect(await now()).toEqual(before);
  });
});

it('the books are right after all of this', async () => {
  const { db } = s.db;
  expect((await trialBalance(db)).map(({ sum }) => sum)).toEqual(['0']);
  expect(await faultsOf(db)).toEqual([]);
});
