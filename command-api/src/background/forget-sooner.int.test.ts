import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../context.ts';
import { serviceUrl } from '../testing/service-url.ts';
import { forgetHandledEvents } from './forget-handled-events.ts';

const HOUR_MS = 3_600_000;
const ROOM = 20_000;
let nats: Nats;
let prefix: string;
let name: string;

beforeAll(async () => {
  nats = await connectNats(serviceUrl('NATS_URL'), 'test');
});
beforeEach(async () => {
  prefix = `t${crypto.randomUUID().slice(0, 8)}-`;
  ({ name } = streams.events(prefix));
  await ensureStreams(nats, { name, subjects: [`${prefix}events.>`], maxBytes: ROOM, whenFull: 'refuse' });
});
afterEach(() => nats.manager.streams.delete(name));
afterAll(() => nats.close());

/** Fills a share of the stream with events, all of which are handled. */
async function fill(share: number): Promise<void> {
  const bytes = async () => (await nats.manager.streams.info(name)).state.bytes;
  while ((await bytes()) < share * ROOM) await nats.jetstream.publish(`${prefix}events.one`, 'x'.repeat(500));
  const reader = { durable_name: 'reader', ack_policy: 'explicit', deliver_policy: 'new' } as const;
  await nats.manager.consumers.add(name, reader);
}
/** What is left once the job was run some hours after that. */
async function leftAfter(hours: number): Promise<number> {
  const logger = createLogger('test', 'silent');
  const job = forgetHandledEvents({ nats, prefix, days: 90, intakes: [], logger });
  const clock = () => new Date(Date.now() + hours * HOUR_MS);
  await job.run({ clock } as Parameters<Job['run']>[0]);
  return (await nats.manager.streams.info(name)).state.messages;
}

describe('events that all have handled', () => {
  it('are forgotten though they are young where there is little room, but not before they are a day old', async () => {
    await fill(0.75);
    expect(await leftAfter(23)).toBeGreaterThan(0);
    expect(await leftAfter(49)).toBe(0);
  });

  it('are kept for as long as is said where there is room', async () => {
    await fill(0.6);
    expect(await leftAfter(49)).toBeGreaterThan(0);
    expect(await leftAfter(91 * 24)).toBe(0);
  });
});
