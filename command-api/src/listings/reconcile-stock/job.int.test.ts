import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';
import { reconcileStock } from './job.ts';

// No worker runs at first: nothing tells the listings what becomes of them.
let s: OrderStage;
let seller: TestPerson;
let buyer: TestPerson;
beforeAll(async () => {
  s = await startOrderStage();
  seller = await s.person();
  buyer = await s.person();
});
afterAll(() => s.close());

const reconcile = () =>
  reconcileStock({
    postgres: s.t.postgres.db,
    mongo: s.t.mongo.db,
    hint: { postgres: () => {}, mongo: () => {} },
    ...{ clock: systemClock, newId: newUuidV7 },
  });
const listingOf = (id: string) => s.t.listings.findOne({ _id: decodeId(id) ?? '' });
const toldOf = async (id: string) => (await listingOf(id))?.outbox.map(({ type }) => type);
const setListing = (id: string, fields: Record<string, unknown>) =>
  s.t.listings.updateOne({ _id: decodeId(id) ?? '' }, { $set: fields });

it('a listing that missed what became of it is what its rows say, and the rest is told of it once', async () => {
  const id = await s.onSale(seller);
  const placed = await s.order(buyer, id);
  expect(await reconcile()).toEqual({ behind: 1 });
  expect(await listingOf(id)).toMatchObject({ status: 'reserved', stock: { left: 0, reserved: 1 } });
  expect(await reconcile()).toEqual({});
  await s.pay(placed);
  await Promise.all([reconcile(), reconcile(), reconcile()]);
  expect(await listingOf(id)).toMatchObject({ status: 'sold', stock: { left: 0, sold: 1 } });
  const told = (await toldOf(id))?.slice(-2);
  expect(told).toEqual(['listing.reserved', 'listing.sold']);
});

it('a listing that was put back to another status, or from a later day, is what its rows say', async () => {
  const [freed, later] = [await s.onSale(seller), await s.onSale(seller)];
  for (const id of [freed, later]) await s.order(buyer, id);
  await reconcile();
  await setListing(freed, { status: 'active' });
  await setListing(later, { status: 'sold', 'stock.version': 99 });
  expect(await reconcile()).toEqual({ other_status: 1, ahead: 1 });
  for (const id of [freed, later]) expect(await listingOf(id)).toMatchObject({ status: 'reserved' });
  expect((await listingOf(later))?.stock?.version).toBeLessThan(99);
  expect(await reconcile()).toEqual({});
});

it('a listing that is reserved for nobody is not freed by itself, and is told of as long as it is', async () => {
  const id = await s.onSale(seller);
  await setListing(id, { status: 'reserved', stock: { version: 2, left: 0, reserved: 1, sold: 0 } });
  expect(await reconcile()).toEqual({ unknown: 1 });
  expect(await reconcile()).toEqual({ unknown: 1 });
  expect(await listingOf(id)).toMatchObject({ status: 'reserved' });
  await setListing(id, { status: 'hidden' });
});

it('a worker does so when a command asks for it', async () => {
  const id = await s.onSale(seller);
  await s.order(buyer, id);
  await s.worker();
  const script = fileURLToPath(new URL('../../cli/run-job.ts', import.meta.url));
  const env = { ...process.env, POSTGRES_URL: s.t.config.POSTGRES_URL };
  const ask = (name: string) => promisify(execFile)(process.execPath, [script, name], { env });
  expect((await ask('reconcile-stock')).stdout).toContain('a worker does it now');
  await vi.waitFor(async () => expect(await listingOf(id)).toMatchObject({ status: 'reserved' }), 30_000);
  await expect(ask('reconcile-everything')).rejects.toThrow('There is no job');
});
