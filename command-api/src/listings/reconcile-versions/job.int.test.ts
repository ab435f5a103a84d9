import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { workerConfigSchema } from '../../config.ts';
import { receiptOf, send } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { startWorker, type Worker } from '../../worker-server.ts';
import { aListingBody } from '../a-listing.ts';
import { reconcileVersions } from './job.ts';

let t: TestCommandApi;
let worker: Worker;
let seller: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi();
  await t.relay();
  const config = workerConfigSchema.parse({ ...t.config, PORT: 0 });
  worker = await startWorker(config, { logger: createLogger('test', 'silent') });
  seller = await registerPerson(t.url);
});
afterAll(async () => {
  await worker.close();
  await t.close();
});

const reconcile = () =>
  reconcileVersions({
    postgres: t.postgres.db,
    mongo: t.mongo.db,
    hint: { postgres: () => {}, mongo: () => {} },
    ...{ clock: systemClock, newId: newUuidV7 },
  });
const change = (id: string, body: object) =>
  send('PATCH', `${t.url}/listings/${id}`, { token: seller.token, body });
/** What other contexts have heard of a listing: whether it is on sale for how much, and its pictures. */
async function known(id: string) {
  const { rows } = await sql<{ version: number; status: string; amount: number; shown: number }>`
    select liked.version, liked.status, (liked.price->>'amount')::int as amount, shown.version as shown
    from favourites.listing liked join media.attachment shown on shown.listing_id = liked.id
    where liked.id = ${decodeId(id)}`.execute(t.postgres.db);
  return rows[0];
}
const untilKnown = (id: string, expected: object) =>
  vi.waitFor(async () => expect(await known(id)).toMatchObject(expected), { timeout: 30_000, interval: 50 });
const documentOf = async (id: string) => {
  const document = await t.listings.findOne({ _id: decodeId(id) ?? '' });
  if (document === null) throw new Error('there is no such listing');
  return document;
};
/** One that is on sale for 100, which the stream has wholly. */
async function onSale(): Promise<string> {
  const body = aListingBody({ price: { amount: '100.00', currency: 'USD' } });
  const { id } = receiptOf(await send('POST', `${t.url}/listings`, { token: seller.token, body }));
  await send('POST', `${t.url}/listings/${id}/publish`, { token: seller.token });
  await untilKnown(id, { version: 2, status: 'active' });
  await vi.waitFor(async () => expect((await documentOf(id)).pendingSince).toBeUndefined(), 30_000);
  return id;
}

describe('a listing whose store was put back to an earlier day', () => {
  it('goes on after what was lost, and others hear what it is again', async () => {
    const id = await onSale();
    const backup = await documentOf(id);
    for (const amount of ['90.00', '80.00', '70.00'])
      await change(id, { price: { amount, currency: 'USD' } });
    await send('POST', `${t.url}/listings/${id}/hide`, { token: seller.token });
    await untilKnown(id, { version: 6, status: 'hidden', amount: 7000, shown: 5 });
    await vi.waitFor(async () => expect((await documentOf(id)).pendingSince).toBeUndefined(), 30_000);

    await t.listings.replaceOne({ _id: backup._id }, backup);
    expect(await reconcile()).toBe(1);
    await untilKnown(id, { version: 7, status: 'active', amount: 10_000, shown: 7 });
    expect(await reconcile()).toBe(0);
    // And it goes on from there as ever.
    await change(id, { price: { amount: '60.00', currency: 'USD' } });
    await untilKnown(id, { version: 8, status: 'active', amount: 6000, shown: 8 });
    expect((await t.events.of(decodeId(id) ?? '')).map(({ aggregateversion }) => aggregateversion)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  it('waits with that until the stream has what it has to tell, and two do it once', async () => {
    const id = await onSale();
    const backup = await documentOf(id);
    await change(id, { price: { amount: '90.00', currency: 'USD' } });
    await untilKnown(id, { version: 3, shown: 3 });
    await vi.waitFor(async () => expect((await documentOf(id)).pendingSince).toBeUndefined(), 30_000);
    await t.listings.replaceOne({ _id: backup._id }, { ...backup, pendingSince: new Date(1) });
    // The relay finds that nothing waits, and says so.
    await vi.waitFor(
      async () => expect((await Promise.all([reconcile(), reconcile()])).sort()).toEqual([0, 1]),
      {
        timeout: 30_000,
        interval: 50,
      },
    );
    await untilKnown(id, { version: 4, amount: 10_000, shown: 4 });
  });

  it('stays as it is where nobody has heard of more', async () => {
    const id = await onSale();
    const before = await documentOf(id);
    expect(await reconcile()).toBe(0);
    expect(await documentOf(id)).toEqual(before);
  });
});
