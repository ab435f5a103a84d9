import type { Consumer, JsMsg } from '@nats-io/jetstream';
import type { Logger } from '../telemetry/logger.ts';
import type { Heartbeat } from './heartbeat.ts';

/** How long one request for messages stays open on the server, in milliseconds. */
const EXPIRES_MS = 5_000;
const RETRY_MS = 250;

/** Takes messages off a durable consumer and hands them out in batches. */
export interface Intake {
  /** The messages at hand, as soon as there is one; undefined once stopped. */
  next(): Promise<JsMsg[] | undefined>;
  /** Asks for no more; what was fetched and not handed out goes back to the stream at once. */
  stop(): Promise<void>;
}

export interface IntakeOptions {
  /** Messages that are handed out at a time, at most. */
  batch: number;
  /** Holds each message from its arrival on; who settles it lets it go. */
  heartbeat: Heartbeat;
  logger: Logger;
}

/**
 * Keeps at most two batches fetched: one in work and one waiting, so that the next is at hand when the work is done.
 *
 * It uses `fetch`, never `consume`: the latter asks for more as messages *arrive*, whatever has been worked on, so
 * a slow reader would hold everything that the consumer may have pending, and other instances would get nothing.
 * @param bind gets the consumer; called again after an error, since the consumer may have to be made anew.
 */
export function createIntake(
  bind: () => Promise<Consumer>,
  { batch, heartbeat, logger }: IntakeOptions,
): Intake {
  const waiting: JsMsg[] = [];
  const stopping = new AbortController();
  let wake = Promise.withResolvers<void>();
  const notify = () => {
    wake.resolve();
    wake = Promise.withResolvers<void>();
  };

  const pump = async () => {
    let consumer: Consumer | undefined;
    while (!stopping.signal.aborted) {
      if (waiting.length >= batch) {
        await wake.promise;
        continue;
      }
      try {
        consumer ??= await bind();
        const messages = await consumer.fetch({ max_messages: batch, expires: EXPIRES_MS });
        const close = () => void messages.close();
        stopping.signal.addEventListener('abort', close, { once: true });
        if (stopping.signal.aborted) close();
        for await (const message of messages) {
          heartbeat.hold(message);
          waiting.push(message);
          notify();
        }
        stopping.signal.removeEventListener('abort', close);
      } catch (error) {
        if (stopping.signal.aborted) return;
        logger.warn({ err: error }, 'cannot fetch events, trying again');
        consumer = undefined;
        await Promise.race([new Promise((resolve) => setTimeout(resolve, RETRY_MS)), wake.promise]);
      }
    }
  };
  const pumping = pump();

  return {
    async next() {
      while (waiting.length === 0) {
        if (stopping.signal.aborted) return undefined;
        await wake.promise;
      }
      if (stopping.signal.aborted) return undefined;
      const taken = waiting.splice(0, batch);
      notify();
      return taken;
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
