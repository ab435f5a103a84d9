import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import { tellAsStripe } from '../testing/stripe-event.ts';
import { openOrdersOf } from './orders.store.ts';
import { demandNoFailedRefunds } from './settle-payment/failed-refunds-job.ts';

let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  [seller, buyer] = [await s.person(), await s.person()];
});
afterAll(() => s.close());

const tell = (object: object, type = 'refund.failed') => tellAsStripe(s.t.url, type, object);
async function refOf(placed: PlacedOrder) {
  const { provider_ref } = await s.db.db
    .selectFrom('orders.payment')
    .select('provider_ref')
    .where('id', '=', decodeId(placed.payment.id) ?? '')
    .executeTakeFirstOrThrow();
  return provider_ref;
}
async function paidBack(by = buyer) {
  const placed = await s.order(by, await s.onSale(seller));
  await s.pay(placed);
  await s.post(by, `/orders/${placed.id}/cancel`, {});
  await vi.waitFor(async () => expect(await s.now(placed)).toMatchObject({ refunded: 14_900 }), 30_000);
  const { id } = await refundOf(placed);
  const ref = await refOf(placed);
  return { placed, id, refund: aFailed(ref) };
}
/** @param ref the provider's name for the payment */
const aFailed = (ref: string | null, amount = 14_900) => ({
  ...{ id: `re_${crypto.randomUUID()}`, object: 'refund', status: 'failed', payment_intent: ref, amount },
  currency: 'usd',
});
const refundsOf = (placed: { id: string }) =>
  s.db.db
    .selectFrom('orders.refund')
    .selectAll()
    .where('order_id', '=', decodeId(placed.id) ?? '')
    .execute();
async function refundOf(placed: { id: string }) {
  const [only, ...others] = await refundsOf(placed);
  expect([only, others]).toEqual([expect.anything(), []]);
  return only as NonNullable<typeof only>;
}
const chaptersOf = async (placed: { id: string }) => (await s.now(placed))?.history.map(({ what }) => what);
const madeUp = (id: string) =>
  promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL('../cli/refund-made-up.ts', import.meta.url)), id],
    {
      env: { ...process.env, POSTGRES_URL: s.t.config.POSTGRES_URL },
    },
  );
const look = () => demandNoFailedRefunds({ postgres: s.t.postgres.db });

it('a refund that a bank sends back is noted once, and somebody is told until they have seen to it', async () => {
  const { placed, id, refund } = await paidBack();
  await expect(look()).resolves.toBeUndefined();
  const failed = { ...refund, metadata: { refund_id: id }, failure_reason: 'expired_or_canceled_card' };
  const answers = [await tell(failed), await tell(failed, 'refund.updated'), await tell(failed)];
  expect(answers).toEqual([204, 204, 204]);
  expect(await refundOf(placed)).toMatchObject({ done: true, failure: 'expired_or_canceled_card' });
  const chapters = await chaptersOf(placed);
  expect(chapters?.filter((what) => what === 'refund-failed')).toHaveLength(1);
  expect(await s.now(placed)).toMatchObject({ status: 'cancelled', refunded: 14_900 });
  await expect(look()).rejects.toThrow(placed.id);
});

it('is made up for by whoever runs the market, once, and its buyer is told', async () => {
  const { placed, id, refund } = await paidBack();
  await tell({ ...refund, metadata: { refund_id: id } });
  expect((await madeUp(placed.id)).stdout).toContain('is told');
  expect((await chaptersOf(placed))?.slice(-2)).toEqual(['refund-failed', 'refund-made-up']);
  expect(await refundOf(placed)).toMatchObject({ made_up_at: expect.any(Date) });
  // One failure is told in several events, and each of them as often as the provider likes.
  await tell({ ...refund, metadata: { refund_id: id } }, 'charge.refund.updated');
  expect((await chaptersOf(placed))?.at(-1)).toBe('refund-made-up');
  await expect(madeUp(placed.id)).rejects.toThrow('nothing is owed');
  await expect(madeUp('nobody')).rejects.toThrow('usage');
});

it('a refund from before is known by its sum, and one of somebody else is none of ours', async () => {
  const { placed, id, refund } = await paidBack();
  await s.db.db.updateTable('orders.refund').set({ provider_ref: null }).where('id', '=', id).execute();
  expect(await tell({ ...refund, amount: 1 })).toBe(204);
  expect(await tell({ ...refund, payment_intent: 'pi_of_others' })).toBe(204);
  expect(await tell({ ...refund, metadata: { refund_id: newUuidV7() } })).toBe(204);
  expect(await refundOf(placed)).toMatchObject({ failure: null });
  expect(await tell(refund)).toBe(204);
  expect(await refundOf(placed)).toMatchObject({ failure: 'unknown' });
  expect((await chaptersOf(placed))?.at(-1)).toBe('refund-failed');
});

it('one of two that were made by hand is known by its name, however often its failure is told', async () => {
  const placed = await s.order(buyer, await s.onSale(seller));
  await s.pay(placed);
  const charge = {
    ...{ currency: 'usd', metadata: { payment_id: decodeId(placed.payment.id) }, captured: true },
    ...{ amount: 14_900, amount_captured: 14_900 },
  };
  for (const amount_refunded of [1000, 2000]) await tell({ ...charge, amount_refunded }, 'charge.refunded');
  expect(await s.now(placed)).toMatchObject({ refunded: 2000 });
  const failures = async () => (await refundsOf(placed)).filter(({ failure }) => failure !== null);
  const [one, other] = [aFailed(await refOf(placed), 1000), aFailed(await refOf(placed), 1000)];
  await tell(one);
  await tell(one, 'refund.updated');
  expect(await failures()).toMatchObject([{ provider_ref: one.id }]);
  await madeUp(placed.id);
  await tell(one, 'charge.refund.updated');
  await expect(madeUp(placed.id)).rejects.toThrow('nothing is owed');
  await tell(other);
  expect(await failures()).toHaveLength(2);
  await madeUp(placed.id);
});

it('one that we have asked for is not taken for one of the same sum that was made by hand', async () => {
  const { placed, id, refund } = await paidBack();
  expect(await refundOf(placed)).toMatchObject({ provider_ref: expect.stringMatching(/^re_/) });
  await tell(refund);
  expect(await refundOf(placed)).toMatchObject({ failure: null });
  await tell({ ...refund, metadata: { refund_id: id } });
  expect(await refundOf(placed)).toMatchObject({ failure: 'unknown' });
  await madeUp(placed.id);
});

it('its buyer is not erased before they have got it', async () => {
  const own = await s.person();
  const { placed, id, refund } = await paidBack(own);
  const open = () => Promise.all([own, seller].map(({ uuid }) => openOrdersOf(s.db.db, uuid)));
  const before = await open();
  expect(before[0]).toBe(0);
  await tell({ ...refund, metadata: { refund_id: id } });
  // Whoever sold it has nothing to do with it any more.
  expect(await open()).toEqual([1, before[1]]);
  await madeUp(placed.id);
  expect(await open()).toEqual(before);
});
