import { purchasedSchema } from '@vivarium/contracts/orders/http.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Job } from '../context.ts';
import { faultsOf } from '../ledger/ledger.store.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import { tellAsStripe } from '../testing/stripe-event.ts';
import { forgetProviderEvents } from './forget-provider-events/job.ts';

let s: OrderStage;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  buyer = await s.person();
});
afterAll(() => s.close());

/** What Stripe sends to an endpoint of a version in which what is let go of an authorisation counts as refunded. */
const told = (paymentId: string, charge: object) => {
  const metadata = { payment_id: decodeId(paymentId) };
  return tellAsStripe(
    s.t.url,
    'charge.refunded',
    { object: 'charge', currency: 'usd', metadata, ...charge },
    '2024-06-20',
  );
};

it('what was called off before anything was taken is no refund of the rest', async () => {
  const listings = await Promise.all([s.onSale(await s.person()), s.onSale(await s.person())]);
  const items = listings.map((listingId) => ({ listingId }));
  const body = { items, delivery: { method: 'pickup' }, partly: true };
  const purchased = purchasedSchema.parse((await s.post(buyer, '/purchases', body)).body);
  const [off, kept] = purchased.orders;
  await s.post(buyer, `/orders/${off?.id}/cancel`, {});
  await s.pay({ ...purchased, id: '', version: 1, status: 'pending' });
  const state = () => s.now({ id: kept?.id ?? '' });
  expect(await state()).toMatchObject({ status: 'confirmed', total: { amount: 14_900 }, refunded: 0 });
  const charge = { amount: 29_800, captured: true, amount_captured: 14_900 };
  expect(await told(purchased.payment.id, { ...charge, amount_refunded: 14_900 })).toBe(204);
  expect(await state()).toMatchObject({ status: 'confirmed', refunded: 0 });
  // And 10.00 by hand, on the page of the provider.
  expect(await told(purchased.payment.id, { ...charge, amount_refunded: 15_900 })).toBe(204);
  expect(await state()).toMatchObject({ status: 'confirmed', refunded: 1000 });
  expect(await faultsOf(s.db.db)).toEqual([]);
});

it('an authorisation that was let go was never taken', async () => {
  const placed = await s.order(buyer, await s.onSale(await s.person()));
  const charge = { amount: 14_900, captured: false, amount_captured: 0, amount_refunded: 14_900 };
  expect(await told(placed.payment.id, charge)).toBe(204);
  expect(await s.now(placed)).toMatchObject({ status: 'pending', payment: { escrow: 'none' } });
});

it('that an event was taken is forgotten when the provider has forgotten it too', async () => {
  const now = new Date('2026-12-31T04:37:00.000Z');
  const event = (event_id: string, days: number) => ({
    ...{ event_id, type: 'charge.refunded' },
    received_at: new Date(now.getTime() - days * 24 * 60 * 60 * 1000),
  });
  const kept = () =>
    s.db.db
      .selectFrom('orders.webhook')
      .select('event_id')
      .where('event_id', 'like', 'evt_of_days%')
      .execute();
  await s.db.db
    .insertInto('orders.webhook')
    .values([event('evt_of_days_29', 29), event('evt_of_days_31', 31)])
    .execute();
  const at = { postgres: s.t.postgres.db, clock: () => now } as unknown as Parameters<Job['run']>[0];
  await forgetProviderEvents.run(at);
  expect(await kept()).toEqual([{ event_id: 'evt_of_days_29' }]);
});
