import { streams, subjectOf, subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { bindDurableConsumer } from '@vivarium/platform/stream/durable-consumer.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxDocument } from '../aggregate/mongo/outbox-document.ts';
import { type Context, context } from '../context.ts';
import { NotYetErased } from '../personal-data.ts';
import { allErasures, noteErasure } from '../privacy/erasure.store.ts';
import type { ErasureTables } from '../privacy/erasure.table.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { erasePeople } from './erase-people.ts';

let t: TestCommandApi;
let nats: Nats;
let now = new Date('2027-01-01T12:00:00Z');
let mustStay: string | undefined;
let left: string[] = [];
let erased: string[] = [];
beforeAll(async () => {
  t = await startTestCommandApi();
  await t.relay();
  nats = await connectNats(t.config.NATS_URL, 'test');
});
afterAll(async () => {
  await nats.close();
  await t.close();
});

/** Never has all of anybody. */
const toy = context({
  personal: {
    tell: async () => ({}),
    leave: async (personId) => void left.push(personId),
    mayNotGo: async () => mustStay,
    erase: async (personId) => {
      erased.push(personId);
      throw new NotYetErased('it takes its time');
    },
  },
  open: () => ({ commands: () => ({}), operations: () => [] }),
});
const db = () => t.postgres.db.withTables<ErasureTables>();
const run = (contexts: readonly Context[] = [toy]) => {
  const { NAME_PREFIX: prefix } = t.config;
  const job = erasePeople({ contexts, nats, prefix, logger: createLogger('test', 'silent') });
  const { signal } = new AbortController();
  const at = { postgres: t.postgres.db, mongo: t.mongo.db, clock: () => now, signal };
  return job.run(at as unknown as Parameters<typeof job.run>[0]);
};
const minutes = async (count: number) => {
  for (let minute = 0; minute < count; minute += 1) {
    await run();
    now = new Date(now.getTime() + 60_000);
  }
};
beforeEach(async () => {
  mustStay = undefined;
  left = [];
  erased = [];
  // Everywhere at once, or they would be erased anew.
  await db().deleteFrom('privacy.erasure').execute();
  await t.mongo.db.collection('erased_people').deleteMany({});
  await nats.manager.streams.delete(streams.erasures(t.config.NAME_PREFIX).name).catch(() => {});
});

it('tries less and less often what is left of somebody, and goes on for as long as there is something', async () => {
  const leaver = crypto.randomUUID();
  await noteErasure(db(), leaver, now);
  await minutes(5);
  expect(erased).toHaveLength(5);
  await minutes(60);
  expect(erased.length).toBeLessThan(13);
  const before = erased.length;
  await minutes(16);
  expect(erased.length).toBeGreaterThan(before);
});

describe('a match that names somebody who leaves, and others', () => {
  const aMatch = (people: readonly string[]) => {
    const listing = { id: crypto.randomUUID(), version: 2, sellerId: crypto.randomUUID(), title: 'Pied' };
    return {
      ...{
        id: crypto.randomUUID(),
        type: 'listing_match.found' as const,
        source: '/test',
        subject: listing.id,
      },
      ...{ time: now.toISOString(), aggregateversion: 2, organizationid: null, actorid: null },
      ...{ correlationid: 'test', causationid: null, traceparent: null },
      data: {
        listing: { ...listing, price: { amount: 45_000, currency: 'USD' as const } },
        reason: 'published' as const,
        people: people.map((personId) => ({ personId, savedSearches: [] })),
      },
    };
  };
  const events = () => streams.events(t.config.NAME_PREFIX).name;
  beforeAll(() => ensureStreams(nats, streams.events(t.config.NAME_PREFIX)));
  const publish = (event: ReturnType<typeof aMatch>) =>
    nats.jetstream.publish(subjectOf(event, t.config.NAME_PREFIX), JSON.stringify(event), {
      msgID: event.id,
    });
  const namedIn = async (seq: number) => {
    const message = await nats.manager.streams.getMessage(events(), { seq });
    return message?.json<ReturnType<typeof aMatch>>().data.people.map(({ personId }) => personId);
  };
  const aReader = () =>
    bindDurableConsumer(nats, {
      stream: events(),
      durable: `${t.config.NAME_PREFIX}reaction-tell-of-matches`,
      subjects: [subjectsOf('listing_match.found', t.config.NAME_PREFIX)],
      ackWaitMs: 60_000,
    });
  const saidTo = async (reader: Awaited<ReturnType<typeof aReader>>) => {
    const said: string[][] = [];
    for (let left = (await reader.info()).num_pending; left > 0; left -= 1) {
      const message = await reader.next();
      said.push(message?.json<ReturnType<typeof aMatch>>().data.people.map(({ personId }) => personId) ?? []);
      await message?.ackAck();
    }
    return said;
  };

  it('is said to the others where they were not told yet, and is gone where they were', async () => {
    const [leaver, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const reader = await aReader();
    const { seq: waiting } = await publish(aMatch([leaver, other]));
    const { seq: theirs } = await publish(aMatch([leaver]));
    const { seq: ofOthers } = await publish(aMatch([other]));
    await noteErasure(db(), leaver, now);
    await run();
    expect(await Promise.all([waiting, theirs, ofOthers].map(namedIn))).toEqual([
      undefined,
      undefined,
      [other],
    ]);
    expect(await saidTo(reader)).toEqual([[other], [other]]);
    const { seq: told } = await publish(aMatch([leaver, other]));
    expect(await saidTo(reader)).toEqual([[leaver, other]]);
    await run();
    expect(await namedIn(told)).toBeUndefined();
    expect(await saidTo(reader)).toEqual([]);
  });
});

it('erases nothing of who has to stay, and looks at them again each time', async () => {
  const leaver = crypto.randomUUID();
  await noteErasure(db(), leaver, now);
  mustStay = 'orders are not through yet';
  await minutes(30);
  expect(erased).toEqual([]);
  // That they leave is known everywhere all the same.
  expect(left).toHaveLength(30);
  mustStay = undefined;
  await minutes(1);
  expect(erased).toEqual([leaver]);
});

describe('somebody of whom nothing is left in the stores', () => {
  const thing = crypto.randomUUID();
  const withThings = context({
    collections: [{ name: 'toys', indexes: [] }],
    personal: { tell: async () => ({}), erase: async () => [{ id: thing, version: 3, kind: 'toy' }] },
    open: () => ({ commands: () => ({}), operations: () => [] }),
  });
  const isFinished = async (personId: string) => (await allErasures(db())).get(personId) === 'finished';
  const toys = () => t.mongo.db.collection<OutboxDocument>('toys');
  const prefix = () => t.config.NAME_PREFIX;

  it('is through though the last event of a thing was forgotten by its age, and what is older goes', async () => {
    const leaver = crypto.randomUUID();
    await ensureStreams(nats, streams.events(prefix()));
    const event = { type: 'toy.changed', aggregateversion: 2 };
    const { seq } = await nats.jetstream.publish(
      `${prefix()}events.toy.${thing}.changed`,
      JSON.stringify(event),
    );
    await noteErasure(db(), leaver, now);
    await run([withThings]);
    expect(await isFinished(leaver)).toBe(true);
    expect(await nats.manager.streams.getMessage(streams.events(prefix()).name, { seq })).toBeNull();
  });

  it('is not while an outbox has something to tell of a thing', async () => {
    const leaver = crypto.randomUUID();
    await toys().insertOne({ _id: thing, version: 3, outbox: [], pendingSince: now });
    await noteErasure(db(), leaver, now);
    await run([withThings]);
    expect(await isFinished(leaver)).toBe(false);
    await toys().deleteOne({ _id: thing });
    await run([withThings]);
    expect(await isFinished(leaver)).toBe(true);
  });
});
