import type { Consumer, JsMsg } from '@nats-io/jetstream';
import type { Logger } from '../telemetry/logger.ts';
import type { Heartbeat } from './heartbeat.ts';

/** How long one request for messages stays open on the server, in milliseconds. */
const EXPIRES_MS = 5_000;
/** How long one for a backlog does: another instance may have taken what was seen to be there. */
const BACKLOG_EXPIRES_MS = 1_000;
const RETRY_MS = 250;

/** Takes messages off a durable consumer and hands them out in batches. */
export interface Intake {
  /** The messages at hand, as soon as there is one, or a backlog is gathered; undefined once stopped. */
  next(): Promise<JsMsg[] | undefined>;
  /** Looks whether there is room for more by what was settled, whoever waits for the next. */
  fill(): void;
  /** Says that a message that was handed out is settled, which makes room for another. */
  letGo(message: JsMsg): void;
  /** Asks for no more; what was fetched and not handed out goes back to the stream at once. */
  stop(): Promise<void>;
}

export interface IntakeOptions {
  /** Messages that are handed out at a time, at most. */
  batch: number;
  /** Messages that are handed out at a time when so many wait in the stream; unless said otherwise no more than `batch`. */
  backlog?: number | undefined;
  /** Holds each message from its arrival on; who settles it lets it go. */
  heartbeat: Heartbeat;
  logger: Logger;
}

/**
 * Keeps at most two batches fetched: one in work and one waiting, so that the next is at hand when the work is done. A
 * backlog is gathered before it is handed out, at most `backlog` messages here at once, whether in work or waiting.
 *
 * It uses `fetch`, never `consume`: the latter asks for more as messages *arrive*, whatever has been worked on, so
 * a slow reader would hold everything that the consumer may have pending, and other instances would get nothing.
 * @param bind gets the consumer; called again after an error, since the consumer may have to be made anew.
 */
export function createIntake(
  bind: () => Promise<Consumer>,
  { batch, backlog = batch, heartbeat, logger }: IntakeOptions,
): Intake {
  const waiting: JsMsg[] = [];
  const held = new Set<JsMsg>();
  const stopping = new AbortController();
  let wake = Promise.withResolvers<void>();
  const notify = () => {
    wake.resolve();
    wake = Promise.withResolvers<void>();
  };
  /** Messages that the stream has beyond those that were fetched, as of the last one. */
  let pending = 0;
  let isGathering = false;

  /** How many to ask for now; 0: there is enough. */
  const wanted = () => {
    if (waiting.length >= batch) return 0;
    const room = backlog - held.size;
    return pending > batch && backlog > batch ? Math.max(0, Math.min(pending, room)) : batch;
  };

  const fetchInto = async (consumer: Consumer, count: number) => {
    isGathering = count > batch;
    const messages = await consumer.fetch({
      max_messages: count,
      expires: isGathering ? BACKLOG_EXPIRES_MS : EXPIRES_MS,
    });
    const close = () => void messages.close();
    stopping.signal.addEventListener('abort', close, { once: true });
    if (stopping.signal.aborted) close();
    for await (const message of messages) {
      heartbeat.hold(message);
      held.add(message);
      waiting.push(message);
      pending = message.info.pending;
      if (!isGathering) notify();
    }
    stopping.signal.removeEventListener('abort', close);
  };

  const pump = async () => {
    let consumer: Consumer | undefined;
    while (!stopping.signal.aborted) {
      const count = wanted();
      if (count === 0) {
        await wake.promise;
        continue;
      }
      try {
        if (consumer === undefined) {
          consumer = await bind();
          if (backlog > batch) pending = (await consumer.info()).num_pending;
          continue;
        }
        await fetchInto(consumer, count);
      } catch (error) {
        if (stopping.signal.aborted) return;
        logger.warn({ err: error }, 'cannot fetch events, trying again');
        consumer = undefined;
        await Promise.race([new Promise((resolve) => setTimeout(resolve, RETRY_MS)), wake.promise]);
      } finally {
        isGathering = false;
        notify();
      }
    }
  };
  const pumping = pump();

  return {
    fill: notify,
    async next() {
      while (waiting.length === 0 || isGathering) {
        if (stopping.signal.aborted) return undefined;
        await wake.promise;
      }
      if (stopping.signal.aborted) return undefined;
      const taken = waiting.splice(0, backlog);
      notify();
      return taken;
    },
    letGo(message) {
      heartbeat.letGo(message);
      held.delete(message);
    },
    async stop() {
      stopping.abort();
      notify();
      await pumping;
      for (const message of waiting.splice(0)) {
        heartbeat.letGo(message);
        message.nak();
      }
    },
  };
}
