import { mediaResultSubject, mediaResultsStream } from '@vivarium/contracts/media/results.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { workerConfigSchema } from '../config.ts';
import { context, type Job, type Reaction } from '../context.ts';
import * as contexts from '../contexts.ts';
import { aRegistration } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { startWorker } from '../worker-server.ts';
import { forgetHandledEvents } from './forget-handled-events.ts';

const meta = { cause: { correlationId: 'test', causationId: null, traceparent: null } };
let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
  await t.relay();
});
afterAll(() => t.close());

it('forgets old events that every reaction has handled, and keeps those that one has not', async () => {
  const away = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
  let isAway = true;
  let heard = 0;
  const hesitate: Reaction = {
    name: 'hesitate',
    on: ['user.registered'],
    react: async () => {
      if (isAway) throw away;
      heard += 1;
    },
  };
  const toy = context({
    personal: 'nothing',
    reactions: [hesitate],
    open: () => ({ commands: () => ({}), operations: () => [] }),
  });
  await t.commands.identity.registerPerson(aRegistration(), meta);
  // That they registered, and that they are to have a letter.
  await vi.waitFor(async () => expect(await t.events.count()).toBe(2), 30_000);
  const config = workerConfigSchema.parse({ ...t.config, PORT: 0, EVENTS_DAYS: 90 });
  const clock = () => new Date(Date.now() + 91 * 24 * 60 * 60 * 1000);
  const logger = createLogger('test', 'silent');
  const nats = await connectNats(config.NATS_URL, 'test');
  const worker = await startWorker(config, { logger, contexts: { ...contexts, toy }, clock });
  try {
    const { NAME_PREFIX: prefix, EVENTS_DAYS: days } = config;
    const job = forgetHandledEvents({ nats, prefix, days, intakes: [], logger });
    await job.run({ clock } as Parameters<Job['run']>[0]);
    expect(await t.events.count()).toBe(2);
    isAway = false;
    await vi.waitFor(() => expect(heard).toBe(1), 30_000);
    await vi.waitFor(
      async () => {
        await worker.jobs.runNow('forget-handled-events');
        expect(await t.events.count()).toBe(0);
      },
      { timeout: 30_000, interval: 500 },
    );
  } finally {
    await worker.close();
    await nats.close();
  }
});

it('forgets what the media worker has said after two hours, once it is taken', async () => {
  const { NAME_PREFIX: prefix, ...config } = workerConfigSchema.parse({ ...t.config, PORT: 0 });
  const logger = createLogger('test', 'silent');
  const nats = await connectNats(config.NATS_URL, 'test');
  let now = Date.now();
  const clock = () => new Date(now);
  const { name } = mediaResultsStream(prefix);
  const kept = async () => (await nats.manager.streams.info(name)).state.messages;
  const worker = await startWorker({ ...config, NAME_PREFIX: prefix }, { logger, clock });
  try {
    const result = { outcome: 'taken', mediaId: newUuidV7(), ownerId: newUuidV7() };
    await nats.jetstream.publish(mediaResultSubject(result.mediaId, prefix), JSON.stringify(result));
    const intakes = [{ stream: mediaResultsStream }];
    const job = forgetHandledEvents({ nats, prefix, days: config.EVENTS_DAYS, intakes, logger });
    await job.run({ clock } as Parameters<Job['run']>[0]);
    expect(await kept()).toBe(1);
    now += 3 * 60 * 60 * 1000;
    await vi.waitFor(
      async () => {
        await worker.jobs.runNow('forget-handled-events');
        expect(await kept()).toBe(0);
      },
      { timeout: 30_000, interval: 500 },
    );
  } finally {
    await worker.close();
    await nats.close();
  }
});
