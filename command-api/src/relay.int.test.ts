import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import { openTcpProxy, type TcpProxy } from '@vivarium/platform/testing/tcp-proxy.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { outboxOf } from './aggregate/mongo/outbox-document.ts';
import { relayDocument } from './aggregate/mongo/outbox-relay.ts';
import { createPublisher } from './aggregate/outbox/publisher.ts';
import { openPostgres } from './aggregate/postgres/database.ts';
import type { OutboxTables } from './aggregate/postgres/outbox.table.ts';
import { relayPostgresBatch } from './aggregate/postgres/outbox-relay.ts';
import { aParsedListingBody } from './listings/a-listing.ts';
import { aRegistration } from './testing/people.ts';
import { serviceUrl } from './testing/service-url.ts';
import { startTestCommandApi, type TestCommandApi } from './testing/test-command-api.ts';

const meta = { cause: { correlationId: 'test', causationId: null, traceparent: null } };
/** Nobody has to be written to about their address, which would be an event of its own. */
const verified = { isEmailVerified: true };
const patience = { timeout: 20_000, interval: 50 };

let t: TestCommandApi;
let proxy: TcpProxy;
let nats: Nats;
let relay: Awaited<ReturnType<TestCommandApi['relay']>>;
beforeAll(async () => {
  proxy = await openTcpProxy(serviceUrl('NATS_URL'));
  t = await startTestCommandApi({ NATS_URL: proxy.url });
  nats = await connectNats(serviceUrl('NATS_URL'), 'test');
  relay = await t.relay();
  await vi.waitUntil(async () => (await fetch(`${relay.url}/readyz`)).ok, patience);
});
afterAll(async () => {
  await t.close();
  await nats.close();
  await proxy.close();
});

const pending = async () => {
  const rows = await t.postgres.db.selectFrom('outbox').select('event_id').execute();
  return rows.length + (await t.listings.countDocuments({ 'outbox.0': { $exists: true } }));
};
const register = () => t.commands.identity.registerPerson(aRegistration(), meta, verified);
const versionsOf = async (subject: string) =>
  (await t.events.of(subject)).map(({ aggregateversion }) => aggregateversion);

/** Creates a listing and changes it; makes `changes` + 1 events. */
async function aHistory(sellerId: string, changes: number): Promise<string> {
  const { id } = await t.commands.listings.create({ id: sellerId, role: 'user' }, aParsedListingBody(), meta);
  const actor = { id: sellerId, role: 'user' } as const;
  for (let i = 0; i < changes; i += 1) {
    await t.commands.listings.change(actor, id, { title: `Title ${i}` }, meta);
  }
  return id;
}

describe('the relay', () => {
  it('brings the events of both stores into the stream and empties their outboxes', async () => {
    const { id: sellerId } = await register();
    const id = await aHistory(sellerId, 2);
    await expect.poll(() => versionsOf(sellerId), patience).toEqual([1]);
    await expect.poll(() => versionsOf(id), patience).toEqual([1, 2, 3]);
    await expect.poll(pending, patience).toBe(0);
    expect(await t.listings.findOne({ _id: id })).not.toHaveProperty('pendingSince');
  });

  it('loses nothing while NATS is away during 100 writes, and delivers each event once, in order', async () => {
    const before = await t.events.count();
    await proxy.cut();
    const people = await Promise.all(Array.from({ length: 10 }, register));
    const listings = await Promise.all(people.map(({ id }) => aHistory(id, 8)));
    expect((await fetch(`${relay.url}/readyz`)).status).toBe(503);
    const metrics = async () => (await fetch(`${relay.url}/metrics`)).text();
    for (const store of ['mongodb', 'postgres']) {
      await expect
        .poll(metrics, patience)
        .toMatch(new RegExp(`outbox_failures_total{store="${store}".*} [1-9]`));
    }
    expect(await metrics()).toMatch(/outbox_pending_events{store="mongodb".*} 90/);
    expect(await metrics()).toMatch(/outbox_pending_events{store="postgres".*} 10/);
    expect(await t.events.count()).toBe(before);
    expect(await pending()).toBe(20);
    await proxy.mend();
    await expect.poll(pending, patience).toBe(0);
    for (const { id } of people) expect(await versionsOf(id)).toEqual([1]);
    for (const id of listings) expect(await versionsOf(id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await t.events.count()).toBe(before + 100);
    expect(await metrics()).toMatch(/outbox_pending_events{store="mongodb".*} 0/);
  });

  it('may run several times at once: each event once, in order', async () => {
    await Promise.all([t.relay(), t.relay()]);
    const before = await t.events.count();
    const people = await Promise.all(Array.from({ length: 8 }, register));
    const listings = await Promise.all(people.map(({ id }) => aHistory(id, 9)));
    await expect.poll(pending, patience).toBe(0);
    for (const id of listings) expect(await versionsOf(id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await t.events.count()).toBe(before + 8 + 80);
  });
});

describe('a relay that dies between publishing and removing', () => {
  let quiet: TestCommandApi;
  beforeAll(async () => {
    quiet = await startTestCommandApi();
  });
  afterAll(() => quiet.close());

  it('publishes again, and the stream drops what it has: from MongoDB', async () => {
    const { id: sellerId } = await quiet.commands.identity.registerPerson(aRegistration(), meta, verified);
    const { id } = await quiet.commands.listings.create(
      { id: sellerId, role: 'user' },
      aParsedListingBody(),
      meta,
    );
    await quiet.commands.listings.step({ id: sellerId, role: 'user' }, id, 'publish', meta);
    const publish = createPublisher(nats, quiet.config.NAME_PREFIX);
    const documents = outboxOf(quiet.mongo.db, 'listings');
    const death = new Error('killed');
    const dying = async (event: Parameters<typeof publish>[0]) => {
      await publish(event);
      throw death;
    };
    await expect(relayDocument(documents, id, dying)).rejects.toBe(death);
    expect(await quiet.events.count()).toBe(1);
    expect(await relayDocument(documents, id, publish)).toBe(2);
    expect((await quiet.events.of(id)).map(({ type }) => type)).toEqual([
      'listing.created',
      'listing.published',
    ]);
    expect(await relayDocument(documents, id, publish)).toBe(0);
  });

  it('publishes again, and the stream drops what it has: from Postgres', async () => {
    const { id } = await quiet.commands.identity.registerPerson(aRegistration(), meta, verified);
    const publish = createPublisher(nats, quiet.config.NAME_PREFIX);
    const postgres = openPostgres<OutboxTables>(quiet.config.POSTGRES_URL, {
      name: 'test',
      onError: () => {},
    });
    const death = new Error('killed');
    const dying = async (event: Parameters<typeof publish>[0]) => {
      await publish(event);
      throw death;
    };
    await expect(relayPostgresBatch(postgres.db, dying)).rejects.toBe(death);
    while ((await relayPostgresBatch(postgres.db, publish)).isMore);
    expect(await quiet.events.of(id)).toHaveLength(1);
    await postgres.close();
  });

  it('takes a later version of an aggregate only after the earlier one has left', async () => {
    const { id } = await quiet.commands.identity.registerPerson(aRegistration(), meta, verified);
    await quiet.commands.identity.changeProfile({ id, role: 'user' }, { bio: 'Hello' }, meta);
    const postgres = openPostgres<OutboxTables>(quiet.config.POSTGRES_URL, {
      name: 'test',
      onError: () => {},
    });
    const seen: number[] = [];
    const refuseFirst = async ({ aggregateversion }: { aggregateversion: number }) => {
      seen.push(aggregateversion);
      throw new Error('not now');
    };
    await expect(relayPostgresBatch(postgres.db, refuseFirst)).rejects.toThrow('not now');
    expect(seen).toEqual([1]);
    const publish = createPublisher(nats, quiet.config.NAME_PREFIX);
    expect(await relayPostgresBatch(postgres.db, publish)).toEqual({ sent: 1, isMore: true });
    expect(await relayPostgresBatch(postgres.db, publish)).toEqual({ sent: 1, isMore: false });
    expect(await relayPostgresBatch(postgres.db, publish)).toEqual({ sent: 0, isMore: false });
    expect((await quiet.events.of(id)).map(({ aggregateversion }) => aggregateversion)).toEqual([1, 2]);
    await postgres.close();
  });

  it('finds by sweeping what no hint told of', async () => {
    const { id: sellerId } = await quiet.commands.identity.registerPerson(aRegistration(), meta, verified);
    const { id } = await quiet.commands.listings.create(
      { id: sellerId, role: 'user' },
      aParsedListingBody(),
      meta,
    );
    // The hint was given before there was a relay to hear it.
    await quiet.relay();
    await expect.poll(async () => (await quiet.events.of(id)).length, patience).toBe(1);
  });
});
