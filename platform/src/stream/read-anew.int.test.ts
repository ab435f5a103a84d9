import { randomBytes } from 'node:crypto';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connectNats, ensureStreams, type Nats, type StreamDefinition } from '../nats/connect.ts';
import { createLogger } from '../telemetry/logger.ts';
import { consume } from './consume.ts';
import { createConsumerMetrics } from './consumer-metrics.ts';
import { listDeadLetters } from './dead-letters.ts';
import { done } from './outcome.ts';

const prefix = `test${randomBytes(4).toString('hex')}`;
const work: StreamDefinition = { name: `${prefix}-WORK`, subjects: [`${prefix}.work.>`] };
const letters: StreamDefinition = { name: `${prefix}-LETTERS`, subjects: [`${prefix}.letters.>`] };
const metricsOf = createConsumerMetrics(new Registry());
let nats: Nats;

beforeAll(async () => {
  nats = await connectNats(process.env.NATS_URL ?? '', 'read-anew-tests');
  await ensureStreams(nats, work, letters);
});
afterAll(async () => {
  for (const { name } of [work, letters]) await nats.manager.streams.delete(name);
  await nats.close();
});

/** A reader of a version that knows these words. */
async function start(durable: string, known: readonly string[]) {
  const seen: string[] = [];
  const reading = await consume<string>({
    ...{ nats, durable, stream: work.name, deadLetters: letters, batch: 4, ackWaitMs: 600, maxDeliver: 3 },
    ...{ logger: createLogger('test', 'silent'), clock: systemClock, metrics: metricsOf(durable) },
    parse: (text) => {
      if (!known.includes(text)) throw new Error('no word of mine');
      return text;
    },
    handle: async (words) => {
      seen.push(...words);
      return words.map(() => done);
    },
    isOutage: () => false,
  });
  return { seen, stop: () => reading.stop() };
}

async function buried(): Promise<string[]> {
  const found: string[] = [];
  for await (const { consumer, data } of listDeadLetters(nats, letters.name)) {
    found.push(`${consumer} ${new TextDecoder().decode(data)}`);
  }
  return found;
}

it('what an older version could not read is read by the next, and by no other reader again', async () => {
  const older = await start('one', ['old']);
  const another = await start('two', ['old']);
  for (const word of ['old', 'new', 'odd']) await nats.jetstream.publish(`${prefix}.work.word`, word);
  await vi.waitFor(async () => expect(await buried()).toHaveLength(4), 30_000);
  await older.stop();

  const newer = await start('one', ['old', 'new']);
  await vi.waitFor(() => expect(newer.seen).toEqual(['new']), 30_000);
  await vi.waitFor(
    async () => expect((await buried()).toSorted()).toEqual(['one odd', 'two new', 'two odd']),
    30_000,
  );
  expect(older.seen).toEqual(['old']);
  expect(another.seen).toEqual(['old']);
  await Promise.all([newer.stop(), another.stop()]);
});
