import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import fc from 'fast-check';
import type { Collection, Db, Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceUrl } from '../../testing/service-url.ts';
import { type Jar, type JarAnswer, jarAnswerSchema, jarKind, make, put } from '../a-jar.ts';
import { create } from '../create.ts';
import { execute } from '../execute.ts';
import type { Publish } from '../outbox/publisher.ts';
import { mongoAggregates, prepareCollections } from './aggregate-collection.ts';
import { type Mongo, openMongo } from './connect.ts';
import { MOST_IN_DOCUMENT, outboxOf } from './outbox-document.ts';
import { pendingDocuments, pendingInMongo, relayDocument } from './outbox-relay.ts';
import { moveOut } from './overflow.ts';

const collection = { name: 'jars', indexes: [] };
const storeOf = (mostInDocument: number) =>
  mongoAggregates<Jar, JarAnswer>({
    ...{ ...collection, mostInDocument, creatorField: 'owner', answer: jarAnswerSchema },
    fieldsOf: ({ id: _id, ...fields }) => ({ ...fields }),
    stateOf: (document) => {
      const { _id, version, owner, coins } = document as Document;
      return { id: _id, version, owner, coins };
    },
  });

let mongo: Mongo;
beforeAll(async () => {
  mongo = openMongo(serviceUrl('MONGODB_URL'), `overflow_${crypto.randomUUID().slice(0, 8)}`, 'test');
  await prepareCollections(mongo.db, [collection]);
});
afterAll(async () => {
  await mongo.db.dropDatabase();
  await mongo.close();
});

const jarsWith = (mostInDocument = MOST_IN_DOCUMENT) => ({
  ...{ kind: jarKind, store: storeOf(mostInDocument), clock: () => new Date(), newId: newUuidV7 },
});
const outbox = () => outboxOf(mongo.db, 'jars');
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** A stream that keeps what it has by its id, as the stream does. */
function aStream() {
  const events = new Map<string, Envelope>();
  const publish: Publish = async (event) => {
    if (!events.has(event.id)) events.set(event.id, event);
  };
  const versionsOf = (id: string) =>
    [...events.values()].filter(({ subject }) => subject === id).map((event) => event.aggregateversion);
  return { publish, versionsOf };
}

/** Relays what is found, round after round as the relay does, until nothing is. */
async function sweep(publish: Publish): Promise<void> {
  for (;;) {
    const found = await pendingDocuments(outbox(), 1000);
    if (found.length === 0) return;
    for (const id of found) await relayDocument(outbox(), id, publish);
  }
}

describe('a document whose events nobody fetches', () => {
  it('holds some of them, and the others beside it, all in order for whoever fetches them then', async () => {
    const jars = jarsWith();
    const { id } = (await create(mongo.db, jars, make('much'))).answer;
    for (const _ of upTo(100)) await execute(mongo.db, jars, put(1, { id }));
    const stored = await outbox().documents.findOne({ _id: id });
    expect(stored?.outbox.length).toBeLessThanOrEqual(MOST_IN_DOCUMENT);
    expect((await pendingInMongo(outbox())).events).toBe(101);
    expect(await pendingDocuments(outbox(), 10)).toContain(id);
    const stream = aStream();
    await relayDocument(outbox(), id, stream.publish);
    expect(stream.versionsOf(id)).toEqual(upTo(101));
    expect(await outbox().overflow.countDocuments({ of: id })).toBe(0);
    expect(await outbox().documents.findOne({ _id: id })).toMatchObject({ outbox: [], relayedTo: 101 });
    expect(await pendingDocuments(outbox(), 10)).not.toContain(id);
  });

  it('that was written before there was such a bound is emptied into the overflow by the next command', async () => {
    const before = jarsWith(10_000);
    const { id } = (await create(mongo.db, before, make('old'))).answer;
    for (const _ of upTo(250)) await execute(mongo.db, before, put(1, { id }));
    await execute(mongo.db, jarsWith(), put(1, { id }));
    expect((await outbox().documents.findOne({ _id: id }))?.outbox).toHaveLength(1);
    const stream = aStream();
    await relayDocument(outbox(), id, stream.publish);
    expect(stream.versionsOf(id)).toEqual(upTo(252));
  });
});

describe('what is moved late', () => {
  it('is not published again after newer ones, and is cleared away', async () => {
    const jars = jarsWith();
    const { id } = (await create(mongo.db, jars, make('late'))).answer;
    await execute(mongo.db, jars, put(1, { id }));
    const old = (await outbox().documents.findOne({ _id: id }))?.outbox ?? [];
    const stream = aStream();
    await relayDocument(outbox(), id, stream.publish);
    // A mover that read before, and copies only now.
    await outbox().overflow.insertMany(
      old.map((event) => ({ _id: event.id, of: id, version: event.aggregateversion, event })),
    );
    await execute(mongo.db, jars, put(1, { id }));
    const later = aStream();
    await sweep(later.publish);
    expect(later.versionsOf(id)).toEqual([3]);
    expect(await outbox().overflow.countDocuments({ of: id })).toBe(0);
  });
});

class Killed extends Error {}

/** Databases whose operations each wait for their turn, and of which some kill who asked for them. */
function inTurns(db: Db, turn: (what: string) => Promise<'before' | 'after' | undefined>): Db {
  const gated = async <Result>(what: string, operation: () => Promise<Result>): Promise<Result> => {
    const death = await turn(what);
    if (death === 'before') throw new Killed();
    const result = await operation();
    if (death === 'after') throw new Killed();
    return result;
  };
  const gate = (target: Collection): Collection =>
    new Proxy(target, {
      get: (on, name) => {
        const member = Reflect.get(on, name) as unknown;
        if (typeof member !== 'function') return member;
        if (name !== 'find') {
          return (...given: unknown[]) =>
            gated(String(name), () => member.apply(on, given) as Promise<unknown>);
        }
        return (...given: unknown[]) => {
          const cursor = member.apply(on, given) as ReturnType<Collection['find']>;
          const toArray = cursor.toArray.bind(cursor);
          cursor.toArray = () => gated('find', toArray);
          return cursor;
        };
      },
    });
  return new Proxy(db, {
    get: (on, name) =>
      name === 'collection'
        ? (called: string) => gate(on.collection(called))
        : (Reflect.get(on, name) as unknown),
  });
}

it('commands, relays and movers in whatever order, killed wherever, bring each event to the stream, in order', async () => {
  const deaths = fc.infiniteStream(
    fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 12 },
      { arbitrary: fc.constantFrom('before' as const, 'after' as const), weight: 1 },
    ),
  );
  const run = async (scheduler: fc.Scheduler, death: Iterator<'before' | 'after' | undefined>) => {
    const jars = jarsWith(3);
    const { id } = (await create(mongo.db, jars, make('contested'))).answer;
    const db = inTurns(mongo.db, async (what) => {
      await scheduler.schedule(Promise.resolve(), what);
      return death.next().value;
    });
    const stream = aStream();
    const publish: Publish = async (event) => {
      await scheduler.schedule(Promise.resolve(), `publish ${event.aggregateversion}`);
      await stream.publish(event);
      if (death.next().value === 'after') throw new Killed();
    };
    /** Somebody who does it so often, and begins anew when killed. */
    const actor = async (times: number, work: () => Promise<unknown>) => {
      for (const _ of upTo(times)) {
        await work().catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
      }
    };
    const all = Promise.all([
      actor(8, () => execute(db, jars, put(1, { id }))),
      actor(5, () => execute(db, jars, put(1, { id }))),
      actor(4, () => relayDocument(outboxOf(db, 'jars'), id, publish)),
      actor(4, () => relayDocument(outboxOf(db, 'jars'), id, publish)),
      actor(2, () => moveOut(outboxOf(db, 'jars'), id)),
    ]);
    await scheduler.waitFor(all);
    const stored = await outbox().documents.findOne({ _id: id });
    expect(stored?.outbox.length).toBeLessThanOrEqual(3);
    await sweep(stream.publish);
    expect(stream.versionsOf(id)).toEqual(upTo(stored?.version ?? 0));
    expect(await outbox().overflow.countDocuments({ of: id })).toBe(0);
    expect(await outbox().documents.findOne({ _id: id })).not.toHaveProperty('pendingSince');
  };
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), deaths, (scheduler, death) => run(scheduler, death[Symbol.iterator]())),
    { numRuns: 25 },
  );
}, 120_000);
