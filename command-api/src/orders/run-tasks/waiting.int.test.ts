import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { OrderDependencies } from '../working.ts';
import { runTask } from './run-task.ts';

let s: OrderStage;
beforeAll(async () => {
  s = await startOrderStage();
}, 60_000);
afterAll(() => s.close());

it('nobody waits behind many at the provider: the order stands, and the worker opens its payment', async () => {
  const [seller, buyer] = await Promise.all([s.person(), s.person()]);
  const listing = await s.onSale(seller);
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const db = { transaction: () => ({ execute: () => over }) };
  const silent = { db, clock: () => new Date(), hint: () => {} } as unknown as OrderDependencies;
  const others = Array.from({ length: 20 }, () => runTask(silent, 'of another'));
  const placed = await s.order(buyer, listing);
  const opened = async () => {
    const all = s.db.db.selectFrom('orders.payment').select('provider_ref');
    return (await all.executeTakeFirstOrThrow()).provider_ref;
  };
  expect(await opened()).toBeNull();
  resolve();
  await Promise.all(others);
  await s.worker();
  await vi.waitFor(async () => expect(await opened()).not.toBeNull(), 30_000);
  await s.pay(placed);
  expect(await s.now(placed)).toMatchObject({ status: 'confirmed' });
}, 60_000);
