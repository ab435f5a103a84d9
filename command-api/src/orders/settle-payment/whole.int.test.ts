import { type Purchased, purchasedSchema } from '@vivarium/contracts/orders/http.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultsOf } from '../../ledger/ledger.store.ts';
import { SANDBOX_SECRET } from '../../payments/config.ts';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';

const TOO_LATE_MS = 16 * 60_000;
let ahead = 0;
let s: OrderStage;
let [anna, ben, buyer]: TestPerson[] = [];
beforeAll(async () => {
  // Nobody answers there: it says what it says when the test has it say so.
  const PAYMENTS_URL = 'http://127.0.0.1:9';
  s = await startOrderStage({ PAYMENTS_URL }, { clock: () => new Date(Date.now() + ahead) });
  [anna, ben, buyer] = await Promise.all([s.person(), s.person(), s.person()]);
}, 60_000);
afterAll(() => s.close());

const signing = new Stripe('sk').webhooks;
async function told(paymentId: string, type: string, parts: object): Promise<void> {
  const intent = { id: `pi_${paymentId}`, object: 'payment_intent', ...parts };
  const payload = JSON.stringify({
    ...{ id: `evt_${crypto.randomUUID()}`, object: 'event', type, created: 0 },
    data: { object: { ...intent, metadata: { payment_id: decodeId(paymentId) } } },
  });
  const signature = signing.generateTestHeaderString({ payload, secret: SANDBOX_SECRET });
  const answer = await fetch(`${s.t.url}/payments/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: payload,
  });
  expect(answer.status).toBe(204);
}

/** Two things of two sellers, all or nothing, of which the first is lost: the provider has not been told. */
async function losing(): Promise<Purchased> {
  const listings = [await s.onSale(anna as TestPerson), await s.onSale(ben as TestPerson)];
  const items = listings.map((listingId) => ({ listingId }));
  const { body } = await s.post(buyer, '/purchases', { items, delivery: { method: 'pickup' } });
  const purchased = purchasedSchema.parse(body);
  const lost = purchased.orders.find(({ listingId }) => listingId === listings[0]);
  const calledOff = await s.post(anna, `/orders/${lost?.id}/cancel`, {});
  expect(calledOff.status, calledOff.text).toBe(200);
  return purchased;
}
const stateOf = async ({ orders }: Purchased) => {
  const states = await Promise.all(orders.map((one) => s.now(one)));
  return states.map((one) => [one?.status, one?.reason, one?.payment]).toSorted();
};

describe('all or nothing, of which something is lost before it is paid', () => {
  it('is nothing, and all of the money goes back, though it was taken before that was heard', async () => {
    const purchased = await losing();
    const parts = { status: 'succeeded', amount_received: 29_800 };
    await told(purchased.payment.id, 'payment_intent.succeeded', parts);
    const held = { status: 'completed', escrow: 'held' };
    expect(await stateOf(purchased)).toEqual([
      ['cancelled', 'by_seller', held],
      ['cancelled', 'lost_together', held],
    ]);
    const tasks = s.db.db.selectFrom('orders.task').select('kind').where('kind', '=', 'refund');
    const ofPayment = tasks.where('payment_id', '=', decodeId(purchased.payment.id) ?? '');
    expect(await ofPayment.execute()).toHaveLength(2);
    const listings = purchased.orders.map(({ listingId }) => decodeId(listingId) ?? '');
    const stock = s.db.db.selectFrom('orders.stock').select(['reserved', 'sold']);
    expect(await stock.where('listing_id', 'in', listings).execute()).toEqual([
      { reserved: 0, sold: 0 },
      { reserved: 0, sold: 0 },
    ]);
    expect(await faultsOf(s.db.db)).toEqual([]);
  });

  it('is not told as a payment that failed', async () => {
    const purchased = await losing();
    await told(purchased.payment.id, 'payment_intent.canceled', { status: 'canceled' });
    const failed = { status: 'failed', escrow: 'none' };
    expect(await stateOf(purchased)).toEqual([
      ['cancelled', 'by_seller', failed],
      ['cancelled', 'lost_together', failed],
    ]);
  });
});

it('what its buyer has had set aside, and nobody has taken in time, is not told as unpaid', async () => {
  const [paid, unpaid] = [
    await s.order(buyer as TestPerson, await s.onSale(anna as TestPerson)),
    await s.order(buyer as TestPerson, await s.onSale(ben as TestPerson)),
  ];
  const parts = { status: 'requires_capture', amount_capturable: 14_900 };
  await told(paid.payment.id, 'payment_intent.amount_capturable_updated', parts);
  expect(await s.now(paid)).toMatchObject({ status: 'pending', payment: { status: 'authorised' } });
  ahead += TOO_LATE_MS;
  await s.worker();
  await vi.waitFor(async () => {
    expect(await s.now(unpaid)).toMatchObject({ status: 'cancelled', reason: 'unpaid' });
    expect(await s.now(paid)).toMatchObject({ status: 'cancelled', reason: 'payment_failed' });
  }, 30_000);
});
