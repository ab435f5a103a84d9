import { setImmediate } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { LRUCache } from 'lru-cache';
import type { Nats, StreamDefinition } from '../nats/connect.ts';
import { backoffMs } from '../process/backoff.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { ConsumerMetrics } from './consumer-metrics.ts';
import { buryMessage, type GivenUp, isForAnother } from './dead-letters.ts';
import type { Outcome } from './outcome.ts';

export interface Handling<T> {
  nats: Nats;
  logger: Logger;
  metrics: ConsumerMetrics;
  clock: Clock;
  /** Failures after which an item is given up. Deliveries that failed by an outage do not count. */
  maxDeliver: number;
  /** The stream that takes what was given up; `none`: it is dropped, which is for what is not worth a dead letter. */
  deadLetters: StreamDefinition | 'none';
  /** @throws when a message is none that is read here; more tries will not change that. */
  parse(text: string): T;
  /**
   * @returns an outcome for each item, in order.
   * @throws what {@link Handling.isOutage} calls an outage when nothing can be handled now; everything comes again then, as
   *   if each had said `retry`. Anything else counts against the item that it is thrown for.
   */
  handle(items: readonly T[]): Promise<readonly Outcome[]>;
  /** Whether an error is no fault of the items: something that they need is away, and comes back by itself. */
  isOutage(error: unknown): boolean;
}

/** Pauses before a message is delivered again, and before another batch is tried after one that was put back whole. */
export const REDELIVERY = { firstMs: 200, longestMs: 15_000 };

/** Messages parsed without a pause: some 20 ms. */
const PARSED_AT_ONCE = 256;
/** Failures remembered at most: where another instance ended a message, nobody takes its count away. */
const MAX_FAILURES = 10_000;

/**
 * Handles batches of messages and tells the stream about each: acknowledged when it is handled, put back with a delay when
 * it may succeed later, given up when it never will.
 *
 * Failures are counted here, by each process for itself: what the server counts is deliveries, and an outage of an hour has
 * hundreds. So with several instances an item may fail a few times more than `maxDeliver` before one of them gives it up.
 * @param release called once a message is settled
 * @returns handles one batch; false when all of it was put back, so that a pause makes sense.
 */
export function createBatchHandler<T>(
  handling: Handling<T>,
  release: (message: JsMsg) => void,
): (messages: readonly JsMsg[]) => Promise<boolean> {
  const { logger, metrics, maxDeliver, deadLetters } = handling;
  const failures = new LRUCache<number, number>({ max: MAX_FAILURES });
  const settle = (message: JsMsg, how: 'done' | 'retried' | GivenUp) => {
    release(message);
    if (how === 'done') message.ack();
    else if (how === 'retried') message.nak(backoffMs(message.info.deliveryCount, REDELIVERY));
    else message.term(how);
    if (how !== 'retried') failures.delete(message.seq);
    metrics.settled(how);
  };

  const giveUp = async (message: JsMsg, cause: GivenUp, error: unknown) => {
    const about = { err: error, subject: message.subject, sequence: message.seq, cause };
    try {
      if (deadLetters !== 'none') {
        await buryMessage(handling.nats, deadLetters, message, { cause, error, now: handling.clock() });
      }
    } catch (failed) {
      // Not terminated: the stream delivers it once more, and it is buried then.
      logger.error({ ...about, err: failed }, 'cannot write a dead letter');
      return settle(message, 'retried');
    }
    settle(message, cause);
    logger.error(about, deadLetters === 'none' ? 'message dropped' : 'message moved to the dead letters');
  };

  const settleBy = async (message: JsMsg, outcome: Outcome) => {
    if (outcome.kind === 'done') return settle(message, 'done');
    const failed = (failures.get(message.seq) ?? 0) + 1;
    if (outcome.kind === 'poison') {
      if (failed >= maxDeliver) return giveUp(message, 'poison', outcome.error);
      failures.set(message.seq, failed);
    }
    logger.warn(
      { err: outcome.error, subject: message.subject, sequence: message.seq, why: outcome.kind },
      'message put back',
    );
    settle(message, 'retried');
  };

  /** Where items fail together for a reason of their own they are handled in ever smaller parts: one is to blame. */
  const outcomesOf = async (items: readonly T[]): Promise<readonly Outcome[]> => {
    try {
      return await handling.handle(items);
    } catch (error) {
      if (handling.isOutage(error)) throw error;
      if (items.length <= 1) return items.map(() => ({ kind: 'poison', error }));
      logger.warn({ err: error, messages: items.length }, 'handling failed, trying again in smaller parts');
      const half = Math.ceil(items.length / 2);
      return [...(await outcomesOf(items.slice(0, half))), ...(await outcomesOf(items.slice(half)))];
    }
  };

  const parse = async (messages: readonly JsMsg[]) => {
    const items = new Map<JsMsg, T>();
    for (const [i, message] of messages.entries()) {
      // Signs of life and answers to others must go out meanwhile.
      if (i % PARSED_AT_ONCE === PARSED_AT_ONCE - 1) await setImmediate();
      if (isForAnother(message)) {
        settle(message, 'done');
        continue;
      }
      try {
        items.set(message, handling.parse(message.string()));
      } catch (error) {
        await giveUp(message, 'unparseable', error);
      }
    }
    return items;
  };

  // Several are handled at a time, and one that began before may end after: what it knows of those that wait is of before then.
  let begun = 0;
  let newest = 0;
  const pendingAfter = (batch: number, messages: readonly JsMsg[]): number | undefined => {
    if (batch < newest) return undefined;
    newest = batch;
    return messages.at(-1)?.info.pending ?? 0;
  };

  return async (messages) => {
    begun += 1;
    const batch = begun;
    const end = metrics.batch?.(messages.length);
    const items = await parse(messages);
    let outcomes: readonly Outcome[];
    try {
      outcomes = items.size === 0 ? [] : await outcomesOf([...items.values()]);
    } catch (error) {
      logger.warn({ err: error, messages: items.size }, 'nothing can be handled now, putting messages back');
      metrics.unavailable?.();
      for (const message of items.keys()) settle(message, 'retried');
      return false;
    }
    for (const [i, message] of [...items.keys()].entries()) {
      await settleBy(message, outcomes[i] ?? { kind: 'retry', error: new Error('no outcome was given') });
    }
    end?.(pendingAfter(batch, messages));
    return items.size === 0 || outcomes.some(({ kind }) => kind !== 'retry');
  };
}
