import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { listDeadLetters } from '@vivarium/platform/stream/dead-letters.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { receiptCollection } from './aggregate/mongo/document-receipts.ts';
import { workerConfigSchema } from './config.ts';
import { type Context, context, type Job, type Reaction } from './context.ts';
import * as allContexts from './contexts.ts';
import { identity } from './identity/index.ts';
import { listingCollection } from './listings/listings.store.ts';
import { aRegistration } from './testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from './testing/test-command-api.ts';
import { startWorker, type Worker } from './worker-server.ts';

const meta = { cause: { correlationId: 'test', causationId: null, traceparent: null } };
const logger = createLogger('test', 'silent');
let t: TestCommandApi;
const workers: Worker[] = [];

beforeAll(async () => {
  t = await startTestCommandApi();
  await t.relay();
});
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.close())));
afterAll(() => t.close());

/** The tables of every context are there, as in the server; what the others do by themselves would only be in the way. */
const idle: Record<string, Context> = Object.fromEntries(
  Object.entries<Context>(allContexts).map(([name, one]) => [name, { ...one, reactions: [], jobs: [] }]),
);

/** Starts a worker that has nothing to do but this. */
async function work(parts: Pick<Context, 'reactions' | 'jobs'>, env: Record<string, number> = {}) {
  const toy = context({
    ...parts,
    personal: 'nothing',
    open: () => ({ commands: () => undefined, operations: () => [] }),
  });
  const config = workerConfigSchema.parse({ ...t.config, PORT: 0, MAX_DELIVER: 2, ...env });
  const worker = await startWorker(config, { logger, contexts: { ...idle, toy, identity } });
  workers.push(worker);
  return worker;
}

const register = async () => (await t.commands.identity.registerPerson(aRegistration(), meta)).id;

describe('a reaction', () => {
  it('is told of the events that it asks for, also of those before it was there', async () => {
    const heard: string[] = [];
    const before = await register();
    const greet: Reaction = {
      name: 'greet',
      on: ['user.registered'],
      react: async (event) => void heard.push(event.subject),
    };
    await work({ reactions: [greet] });
    const after = await register();
    await vi.waitFor(() => expect(heard).toEqual(expect.arrayContaining([before, after])), 30_000);
  });

  it('that cannot deal with an event sends it to the dead letters, and holds up neither itself nor others', async () => {
    const heard: string[] = [];
    const poisoned = await register();
    const reaction = (name: string, isPoison: (subject: string) => boolean): Reaction => ({
      name,
      on: ['user.registered'],
      react: async ({ subject }) => {
        if (isPoison(subject)) throw new Error('cannot bear this one');
        heard.push(`${name} ${subject}`);
      },
    });
    await work({
      reactions: [reaction('delicate', (subject) => subject === poisoned), reaction('robust', () => false)],
    });
    const later = await register();
    const nats = await connectNats(t.config.NATS_URL, 'test');
    const letters = async () => {
      const found: { consumer: string; error: string }[] = [];
      for await (const { consumer, error } of listDeadLetters(
        nats,
        streams.deadLetters(t.config.NAME_PREFIX).name,
      )) {
        found.push({ consumer, error });
      }
      return found;
    };
    try {
      await vi.waitFor(
        async () =>
          expect(await letters()).toEqual([
            { consumer: `${t.config.NAME_PREFIX}reaction-delicate`, error: 'Error: cannot bear this one' },
          ]),
        { timeout: 30_000, interval: 200 },
      );
    } finally {
      await nats.close();
    }
    await vi.waitFor(
      () =>
        expect(heard).toEqual(
          expect.arrayContaining([`delicate ${later}`, `robust ${poisoned}`, `robust ${later}`]),
        ),
      30_000,
    );
    expect(heard).not.toContain(`delicate ${poisoned}`);
  });

  it('waits for Postgres to have room on its disk again, more often than it may fail', async () => {
    const subject = await register();
    let refused = 0;
    let isWritten = false;
    const writing: Reaction = {
      name: 'writing',
      on: ['user.registered'],
      react: async (event, { postgres }) => {
        if (event.subject !== subject) return;
        const isFull = refused < 4;
        refused += isFull ? 1 : 0;
        if (isFull) await sql`do $$ begin raise sqlstate '53100'; end $$`.execute(postgres);
        isWritten = true;
      },
    };
    await work({ reactions: [writing] });
    await vi.waitFor(() => expect({ refused, isWritten }).toEqual({ refused: 4, isWritten: true }), 30_000);
  });
});

describe('a job', () => {
  it('never runs twice at once, however many workers there are and however often it is asked for', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const gate = Promise.withResolvers<void>();
    const slow: Job = {
      name: 'slow',
      schedule: '0 0 1 1 *',
      run: async () => {
        running += 1;
        runs += 1;
        most = Math.max(most, running);
        await gate.promise;
        running -= 1;
      },
    };
    const [a, b] = [await work({ jobs: [slow] }), await work({ jobs: [slow] })];
    await Promise.all([a.jobs.runNow('slow'), b.jobs.runNow('slow'), a.jobs.runNow('slow')]);
    await vi.waitFor(() => expect(running).toBe(1), 30_000);
    await b.jobs.runNow('slow');
    gate.resolve();
    await vi.waitFor(() => expect(running).toBe(0), 30_000);
    expect({ most, runs }).toEqual({ most: 1, runs: 1 });
    await b.jobs.runNow('slow');
    await vi.waitFor(() => expect(runs).toBe(2), 30_000);
  });

  it('forgets receipts of both stores that are older than a day, and no others', async () => {
    const now = Date.now();
    const at = (hoursAgo: number) => new Date(now - hoursAgo * 60 * 60 * 1000);
    const row = { scope: 'jar:1', request_hash: '', answer: '{}' };
    const rows = [23, 25].map((hours) => ({ ...row, key: `${hours}`, created_at: at(hours) }));
    await t.postgres.db.insertInto('receipt').values(rows).execute();
    const moved = receiptCollection(t.mongo.db, listingCollection.name);
    await moved.insertMany([
      { _id: '23', of: '1', at: at(23), receipt: { key: '23', requestHash: '' } },
      { _id: '25', of: '1', at: at(25), receipt: { key: '25', requestHash: '' } },
    ]);
    const worker = await work({});
    await worker.jobs.runNow('forget-old-receipts');
    await vi.waitFor(async () => {
      const inPostgres = await t.postgres.db.selectFrom('receipt').select('key').execute();
      const inMongo = await moved.find().toArray();
      expect([inPostgres.map(({ key }) => key), inMongo.map(({ _id }) => _id)]).toEqual([['23'], ['23']]);
    }, 30_000);
  });

  it('forgets sessions that have ended, and keeps the others', async () => {
    await t.commands.identity.register(aRegistration(), meta, 'somewhere');
    await t.commands.identity.register(aRegistration(), meta, 'somewhere');
    const [ended] = await t.postgres.db
      .selectFrom('identity.session')
      .select('id')
      .orderBy('created_at')
      .execute();
    await sql`update identity.session set expires_at = now() - interval '1 minute' where id = ${ended?.id}`.execute(
      t.postgres.db,
    );
    const userId = await register();
    const revoked = Array.from({ length: 250 }, () => ({
      ...{ id: crypto.randomUUID(), user_id: userId, created_at: new Date(0) },
      ...{ expires_at: new Date(Date.now() + 60_000), revoked_at: new Date(Date.now() - 25 * 3_600_000) },
    }));
    await t.postgres.db.insertInto('identity.session').values(revoked).execute();
    const worker = await work({});
    await worker.jobs.runNow('forget-ended-sessions');
    await vi.waitFor(async () => {
      const left = await t.postgres.db.selectFrom('identity.session').select(['id', 'user_id']).execute();
      expect(left.map(({ id }) => id)).not.toContain(ended?.id);
      expect(left.filter(({ user_id }) => user_id === userId)).toEqual([]);
      expect(left.length).toBeGreaterThan(0);
    }, 30_000);
  });
});
