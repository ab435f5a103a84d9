import { setTimeout as wait } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import { backoffMs } from '../process/backoff.ts';
import { regularly } from '../process/regularly.ts';
import { bindDurableConsumer, type DurableConsumer } from './durable-consumer.ts';
import { createBatchHandler, type Handling, REDELIVERY } from './handle-batch.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createIntake } from './intake.ts';
import { readAnew } from './read-anew.ts';

/** What is read, by whom, and what is done with it. */
export interface Consuming<T> extends DurableConsumer, Handling<T> {
  /** Messages that one call of `handle` gets at most. */
  batch: number;
  /**
   * Messages that one call gets at most when so many wait: with many of the same thing at hand, `handle` may be able to write
   * it once. Also what this process holds at most then. Unless said otherwise no more than `batch`.
   */
  backlog?: number;
  /** Batches that are in work at a time, 1 unless said otherwise; `handle` must bear to meet itself then. */
  batchesAtATime?: number;
  /**
   * Behind {@link FAR_BEHIND} messages it rests after each batch as long as that took: so what has fallen behind takes half of
   * the time at most, and leaves the rest to those who wait for an answer.
   */
  givesWay?: boolean;
  /**
   * Milliseconds from taking a batch that was all there was to the next, at least; 0 unless said otherwise. What comes meanwhile
   * is handled in one go, which is the less work the more of it comes. The first after a quiet time does not wait, nor does what
   * fills a batch.
   */
  gatherMs?: number;
}

/** So many waiting are a burst; whom a moment has held up hurries. */
const FAR_BEHIND = 100;

/** An older version that is still there may have been given what was to be read anew. */
const READ_ANEW_EVERY_MS = 60 * 60 * 1000;

/** Goes on until stopped. */
export interface Consumption {
  /** Lets the batches in work end and gives back what waits, then returns. */
  stop(): Promise<void>;
}

/**
 * Reads a stream by a durable consumer: every message is handed to `handle` at least once, whatever happens to this
 * process, and any number of instances may share the work. So `handle` must bear to see an item twice, late and in any
 * order. One item that cannot be handled stops no other, and one consumer no other: each reader that may fail by itself has
 * a durable name of its own.
 * @throws when the consumer cannot be made.
 */
export async function consume<T>(consuming: Consuming<T>): Promise<Consumption> {
  const { nats, batch, backlog, batchesAtATime = 1, ackWaitMs, givesWay = false, gatherMs = 0 } = consuming;
  const { deadLetters } = consuming;
  const logger = consuming.logger.child({ consumer: consuming.durable });
  const bind = () => bindDurableConsumer(nats, consuming);
  await bind();
  const heartbeat = startHeartbeat(ackWaitMs);
  const intake = createIntake(bind, { batch, backlog, heartbeat, logger });
  const handleBatch = createBatchHandler({ ...consuming, logger }, intake.letGo);
  const stopping = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => {});
  // Batches at a time take turns: each for itself, they would share out what is to be gathered.
  let turn: Promise<unknown> = Promise.resolve();
  const next = () => {
    // What was settled since may have made room, also for who waits already.
    intake.fill();
    const own = turn.then(() => intake.next());
    turn = own.then((messages) =>
      gatherMs > 0 && messages !== undefined && messages.length < batch ? pause(gatherMs) : undefined,
    );
    return own;
  };
  const work = async () => {
    let refused = 0;
    for (let messages = await next(); messages !== undefined; messages = await next()) {
      const began = performance.now();
      refused = (await handleBatch(messages)) ? 0 : refused + 1;
      if (refused > 0) await pause(backoffMs(refused, REDELIVERY));
      else if (givesWay && isFarBehind(messages)) await pause(performance.now() - began);
    }
  };
  const working = Array.from({ length: batchesAtATime }, work);
  const readingAnew =
    deadLetters === 'none'
      ? undefined
      : regularly('read anew what could not be read', () => readAnew({ ...consuming, deadLetters, logger }), {
          ...{ logger, everyMs: READ_ANEW_EVERY_MS },
        });
  return {
    async stop() {
      stopping.abort();
      // Not waited for: without a stream it takes seconds to fail, and what it leaves undone is done the next time.
      void readingAnew?.stop();
      await intake.stop();
      await Promise.all(working);
      heartbeat.stop();
    },
  };
}

function isFarBehind(messages: readonly JsMsg[]): boolean {
  return (messages.at(-1)?.info.pending ?? 0) >= FAR_BEHIND;
}
