import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { SANDBOX_SECRET } from '../payments/config.ts';
import { type OrderStage, startOrderStage } from '../testing/order-stage.ts';
import type { TestPerson } from '../testing/people.ts';
import { demandNoFailedRefunds } from './settle-payment/failed-refunds-job.ts';

let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  [seller, buyer] = [await s.person(), await s.person()];
});
afterAll(() => s.close());

async function tell(object: object, type = 'refund.failed'): Promise<number> {
  const event = { id: `evt_${crypto.randomUUID()}`, object: 'event', type, created: 0, data: { object } };
  const payload = JSON.stringify(event);
  const signature = new Stripe('sk').webhooks.generateTestHeaderString({ payload, secret: SANDBOX_SECRET });
  const answer = await fetch(`${s.t.url}/payments/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: payload,
  });
  return answer.status;
}
async function paidBack() {
  const placed = await s.order(buyer, await s.onSale(seller));
  await s.pay(placed);
  await s.post(buyer, `/orders/${placed.id}/cancel`, {});
  await vi.waitFor(async () => expect(await s.now(placed)).toMatchObject({ refunded: 14_900 }), 30_000);
  const { id } = await refundOf(placed);
  const { provider_ref: ref } = await s.db.db
    .selectFrom('orders.payment')
    .select('provider_ref')
    .where('id', '=', decodeId(placed.payment.id) ?? '')
    .executeTakeFirstOrThrow();
  const refund = { object: 'refund', status: 'failed', payment_intent: ref, amount: 14_900, currency: 'usd' };
  return { placed, id, refund };
}
const refundOf = (placed: { id: string }) =>
  s.db.db
    .selectFrom('orders.refund')
    .selectAll()
    .where('order_id', '=', decodeId(placed.id) ?? '')
    .executeTakeFirstOrThrow();
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
  expect(await refundOf(placed)).toMatchObject({ failure: null });
  await expect(madeUp(placed.id)).rejects.toThrow('nothing is owed');
  await expect(madeUp('nobody')).rejects.toThrow('usage');
});

it('a refund from before is known by its sum, and one of somebody else is none of ours', async () => {
  const { placed, refund } = await paidBack();
  expect(await tell({ ...refund, amount: 1 })).toBe(204);
  expect(await tell({ ...refund, payment_intent: 'pi_of_others' })).toBe(204);
  expect(await tell({ ...refund, metadata: { refund_id: newUuidV7() } })).toBe(204);
  expect(await refundOf(placed)).toMatchObject({ failure: null });
  expect(await tell(refund)).toBe(204);
  expect(await refundOf(placed)).toMatchObject({ failure: 'unknown' });
  expect((await chaptersOf(placed))?.at(-1)).toBe('refund-failed');
});
