import { randomBytes } from 'node:crypto';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectNats, ensureStreams, type Nats, type StreamDefinition } from '../nats/connect.ts';
import { createLogger } from '../telemetry/logger.ts';
import { type Consuming, type Consumption, consume } from './consume.ts';
import { createConsumerMetrics } from './consumer-metrics.ts';
import { type DeadLetter, listDeadLetters, replayDeadLetter } from './dead-letters.ts';
import { done, type Outcome, oneByOne } from './outcome.ts';

const ACK_WAIT_MS = 600;
const logger = createLogger('test', 'silent');
const registry = new Registry();
const metricsOf = createConsumerMetrics(registry);
const prefix = `test${randomBytes(4).toString('hex')}`;
const work: StreamDefinition = { name: `${prefix}-WORK`, subjects: [`${prefix}.work.>`] };
const letters: StreamDefinition = { name: `${prefix}-LETTERS`, subjects: [`${prefix}.letters.>`] };
let nats: Nats;
let running: Consumption[] = [];

beforeAll(async () => {
  nats = await connectNats(process.env.NATS_URL ?? '', 'consume-tests');
  await ensureStreams(nats, work, letters);
});

afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  running = [];
  await nats.manager.streams.purge(work.name);
  await nats.manager.streams.purge(letters.name);
});

afterAll(async () => {
  for (const { name } of [work, letters]) await nats.manager.streams.delete(name);
  await nats.close();
});

/** What an outage is to these readers. */
class Away extends Error {}

const newReader = () => `${prefix}-reader-${randomBytes(4).toString('hex')}`;

async function start(
  given: Pick<Consuming<string>, 'handle'> & Partial<Consuming<string>>,
): Promise<Consumption> {
  const durable = given.durable ?? newReader();
  const one = await consume<string>({
    nats,
    logger,
    clock: systemClock,
    metrics: metricsOf(durable),
    stream: work.name,
    durable,
    batch: 4,
    ackWaitMs: ACK_WAIT_MS,
    maxDeliver: 3,
    deadLetters: letters,
    parse: (text) => {
      if (text === 'gibberish') throw new Error('no word of ours');
      return text;
    },
    isOutage: (error) => error instanceof Away,
    ...given,
  });
  running.push(one);
  return one;
}

async function publish(...words: string[]): Promise<void> {
  for (const word of words) await nats.jetstream.publish(`${prefix}.work.word`, word);
}

async function buried(): Promise<DeadLetter[]> {
  const found: DeadLetter[] = [];
  for await (const letter of listDeadLetters(nats, letters.name)) found.push(letter);
  return found;
}

/** A reader that keeps what it was given, and does with it as it is told. */
function recorder(outcomeOf: (word: string, times: number) => Outcome = () => done) {
  const seen: string[] = [];
  const handle = async (words: readonly string[]) =>
    words.map((word) => {
      seen.push(word);
      return outcomeOf(word, seen.filter((one) => one === word).length);
    });
  return { seen, handle };
}

describe('consuming a stream', () => {
  it('hands over every message, and again until it is done', async () => {
    const { seen, handle } = recorder((word, times) =>
      word === 'later' && times < 3 ? { kind: 'retry' } : done,
    );
    await start({ handle });
    await publish('now', 'later');
    await vi.waitFor(() => expect(seen.toSorted()).toEqual(['later', 'later', 'later', 'now']), 30_000);
  });

  it('gives up what fails by itself, with its cause, while the others go on', async () => {
    const poison: Outcome = { kind: 'poison', error: new Error('too bitter') };
    const { seen, handle } = recorder((word) => (word === 'bitter' ? poison : done));
    await start({ handle });
    await publish('bitter', 'sweet', 'gibberish', 'sour');
    await vi.waitFor(async () => {
      const found = await buried();
      expect(found.map(({ cause, deliveries }) => [cause, deliveries])).toEqual([
        ['unparseable', 1],
        ['poison', 3],
      ]);
      expect(found[1]).toMatchObject({ subject: `${prefix}.work.word`, error: 'Error: too bitter' });
    }, 30_000);
    expect(seen).toEqual(expect.arrayContaining(['sweet', 'sour']));
    expect(await registry.metrics()).toMatch(/stream_messages_total\{.*outcome="poison"\} 1/);
  });

  it('finds the one that makes a whole batch fail, gives it up, and is kept from no other', async () => {
    const { seen, handle } = recorder();
    await start({
      batch: 8,
      handle: (words) => {
        if (words.includes('bitter')) throw new TypeError('cannot read properties of undefined');
        return handle(words);
      },
    });
    await publish('one', 'two', 'bitter', 'three', 'four');
    await vi.waitFor(async () => {
      expect((await buried()).map(({ cause, error }) => [cause, error])).toEqual([
        ['poison', 'TypeError: cannot read properties of undefined'],
      ]);
    }, 30_000);
    expect([...new Set(seen)].toSorted()).toEqual(['four', 'one', 'three', 'two']);
  });

  it('hands over a backlog at once, never more than it may hold, and single messages as they come', async () => {
    const sizes: number[] = [];
    const words = Array.from({ length: 11 }, (_, i) => `word ${i}`);
    await publish(...words);
    const { seen, handle } = recorder();
    await start({
      batch: 2,
      backlog: 8,
      batchesAtATime: 2,
      handle: (items) => {
        sizes.push(items.length);
        return handle(items);
      },
    });
    await vi.waitFor(() => expect(seen).toEqual(words), 30_000);
    expect(sizes[0]).toBe(8);
    await publish('late');
    await vi.waitFor(() => expect(seen.at(-1)).toBe('late'), 30_000);
    expect(sizes.at(-1)).toBe(1);
  });

  it('gives way where it is to: far behind it rests after a batch as long as that took', async () => {
    const batches: { began: number; ended: number; count: number }[] = [];
    await publish(...Array.from({ length: 140 }, (_word, i) => `word ${i}`));
    const reader = await start({
      givesWay: true,
      handle: async (words) => {
        const began = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 20));
        batches.push({ began, ended: performance.now(), count: words.length });
        return words.map(() => done);
      },
    });
    await vi.waitFor(() => expect(batches.reduce((sum, { count }) => sum + count, 0)).toBe(140), 30_000);
    await reader.stop();
    let waiting = 140;
    const rests = batches.slice(1).flatMap(({ began }, i) => {
      const { began: first, ended, count } = batches[i] ?? { began, ended: began, count: 0 };
      waiting -= count;
      return waiting >= 100 ? [(began - ended) / (ended - first)] : [];
    });
    expect(rests.length).toBeGreaterThan(5);
    expect(Math.min(...rests)).toBeGreaterThan(0.9);
  });

  /** A reader that gathers, and that has handled one word and then three. @returns how many words each of its batches had */
  async function gathering(options: { batchesAtATime?: number } = {}) {
    const counts: number[] = [];
    const reader = await start({
      gatherMs: 1000,
      ...options,
      handle: async (words) => {
        counts.push(words.length);
        return words.map(() => done);
      },
    });
    await publish('the first');
    await vi.waitFor(() => expect(counts).toEqual([1]), 30_000);
    for (const word of ['some', 'more', 'words']) await publish(word);
    await vi.waitFor(() => expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4), 30_000);
    return { counts, reader };
  }

  it('handles together what comes while it rests, and what waits without a rest', async () => {
    const { counts, reader } = await gathering();
    expect(counts.length).toBeLessThan(4);
    await publish(...Array.from({ length: 12 }, (_word, i) => `word ${i}`));
    await vi.waitFor(() => expect(counts.reduce((sum, count) => sum + count, 0)).toBe(16), 30_000);
    // Two are full at least: all three, unless a fetch had ended between two words.
    expect(counts.filter((count) => count === 4).length).toBeGreaterThanOrEqual(2);
    await reader.stop();
  });

  it('gathers for all batches at a time together', async () => {
    const { counts, reader } = await gathering({ batchesAtATime: 3 });
    // Each for itself would have taken one.
    expect(counts.length).toBeLessThan(4);
    await reader.stop();
  });

  it('does not count an outage against what it stopped', async () => {
    let calls = 0;
    const failures = recorder((_word, times) =>
      times < 3 ? { kind: 'poison', error: new Error('clumsy') } : done,
    );
    await start({
      handle: async (words) => {
        calls += 1;
        // As often as an item may fail.
        if (calls <= 3) throw new Away('the database is away');
        return failures.handle(words);
      },
    });
    await publish('patient');
    await vi.waitFor(() => expect(failures.seen).toHaveLength(3), 30_000);
    expect(await buried()).toEqual([]);
  });

  it('lets one reader fail without a word to the other, and replays to the one that failed', async () => {
    let isBroken = true;
    const broken = recorder(() =>
      isBroken ? { kind: 'poison', error: new Error('not yet written') } : done,
    );
    const fine = recorder();
    const durable = newReader();
    await Promise.all([start({ handle: broken.handle, durable }), start({ handle: fine.handle })]);
    await publish('one', 'two');
    await vi.waitFor(async () => expect(await buried()).toHaveLength(2), 30_000);
    expect(fine.seen).toEqual(['one', 'two']);
    expect((await buried()).map(({ consumer }) => consumer)).toEqual([durable, durable]);

    isBroken = false;
    broken.seen.length = 0;
    for (const letter of await buried()) await replayDeadLetter(nats, letters.name, letter);
    await publish('three');
    await vi.waitFor(() => {
      expect(broken.seen.toSorted()).toEqual(['one', 'three', 'two']);
      expect(fine.seen).toEqual(['one', 'two', 'three']);
    }, 30_000);
    expect(await buried()).toEqual([]);
  });

  it('drops what is not worth a letter, when it is told to', async () => {
    const { seen, handle } = recorder(() => ({ kind: 'poison', error: new Error('refused') }));
    await start({ handle, deadLetters: 'none', maxDeliver: 1 });
    await publish('gibberish', 'chatter', 'more');
    await vi.waitFor(() => expect(seen).toEqual(['chatter', 'more']), 30_000);
    expect(await buried()).toEqual([]);
  });
});

describe('a message that takes longer than the stream waits for its acknowledgement', () => {
  it('stays with who has it, and so does what waits behind it', async () => {
    const durable = newReader();
    const finish = Promise.withResolvers<void>();
    const slow = recorder();
    await start({
      durable,
      batch: 1,
      handle: async (words) => {
        const outcomes = await slow.handle(words);
        if (words[0] === 'long') await finish.promise;
        return outcomes;
      },
    });
    await publish('long', 'behind');
    await vi.waitFor(() => expect(slow.seen).toEqual(['long']), 30_000);
    const other = recorder();
    await start({ durable, handle: other.handle });
    const began = Date.now();
    await vi.waitFor(() => expect(Date.now() - began).toBeGreaterThan(4 * ACK_WAIT_MS), 30_000);
    finish.resolve();
    await vi.waitFor(() => expect(slow.seen).toEqual(['long', 'behind']), 30_000);
    expect(other.seen).toEqual([]);
  });
});

describe('stopping', () => {
  it('ends what is in work and gives back the rest at once', async () => {
    const durable = newReader();
    const begun = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const first = recorder();
    const ackWaitMs = 60_000;
    const stopped = await start({
      durable,
      ackWaitMs,
      batch: 1,
      handle: async (words) => {
        begun.resolve();
        await finish.promise;
        return first.handle(words);
      },
    });
    await publish('in work', 'waits', 'is not fetched');
    await begun.promise;
    // What is still on its way here when it stops comes again only when the wait for its settlement is over.
    const fetched = async () => (await nats.manager.consumers.info(work.name, durable)).num_ack_pending;
    await expect.poll(fetched, { timeout: 10_000 }).toBe(2);
    const stopping = stopped.stop();
    finish.resolve();
    await stopping;
    expect(first.seen).toEqual(['in work']);
    const second = recorder();
    await start({ durable, ackWaitMs, handle: second.handle });
    await vi.waitFor(() => expect(second.seen.toSorted()).toEqual(['is not fetched', 'waits']), 30_000);
  });
});

describe('a handler of one item after the other', () => {
  it('blames the item for its failure, and no item for an outage', async () => {
    const handle = oneByOne<string>(
      async (word) => {
        if (word !== 'fine') throw new Error(word);
      },
      (error) => error instanceof Error && error.message === 'away',
    );
    const outcomes = await handle(['fine', 'poison', 'fine', 'away', 'fine']);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'poison', 'done', 'retry', 'retry']);
    expect(outcomes[3]).toMatchObject({ error: { message: 'away' } });
  });
});

it('what waits is told by the batch that began last, whichever ends last', async () => {
  await publish('first', 'last');
  const last = Promise.withResolvers<void>();
  const told: (number | undefined)[] = [];
  const metrics = { settled: () => {}, batch: () => (pending?: number) => void told.push(pending) };
  const handle = async ([word]: readonly string[]): Promise<Outcome[]> => {
    await (word === 'first' ? last.promise.then(() => new Promise(setImmediate)) : last.resolve());
    return [done];
  };
  await start({ handle, batch: 1, batchesAtATime: 2, metrics });
  await vi.waitFor(() => expect(told).toEqual([0, undefined]), { timeout: 20_000 });
});
