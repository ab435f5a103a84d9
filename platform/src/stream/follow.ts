import { setTimeout as wait } from 'node:timers/promises';
import { type ConsumerMessages, DeliverPolicy } from '@nats-io/jetstream';
import { connectNats, type Nats } from '../nats/connect.ts';
import { backoffMs } from '../process/backoff.ts';
import type { Logger } from '../telemetry/logger.ts';

/** What is followed, and who hears of it. */
export interface FollowedStream {
  url: string;
  /** Of the process, for the server's list of connections. */
  name: string;
  stream: string;
  subjects: readonly string[];
  /** Begins with what came so many milliseconds ago. */
  sinceMs: number;
  logger: Logger;
  now: () => Date;
  /**
   * Told of every message in the order of the stream, after a break perhaps once more. What it throws is logged: others after
   * that message are heard all the same.
   */
  onMessage(text: string): void;
}

/** Goes on until stopped. */
export interface Following {
  /** Whether it hears what comes now. */
  isUp(): boolean;
  stop(): Promise<void>;
}

const RETRY = { firstMs: 250, longestMs: 5000 };

/**
 * Hears everything that comes in a stream, as every other process that follows it does: nothing is acknowledged, and where
 * the reading stands is nobody's memory. A server or a stream that is away is waited for.
 */
export function follow(followed: FollowedStream): Following {
  const { url, name, logger } = followed;
  const stopping = new AbortController();
  let nats: Nats | undefined;
  let isUp = false;
  const following = async () => {
    for (let failed = 0; !stopping.signal.aborted; failed += 1) {
      try {
        nats ??= await connectNats(url, name);
        await hear(nats, followed, stopping.signal, () => {
          isUp = true;
          failed = 0;
        });
      } catch (err) {
        if (failed === 0) logger.warn({ err, stream: followed.stream }, 'a stream is not followed just now');
      }
      isUp = false;
      await wait(backoffMs(failed + 1, RETRY), undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = following();
  return {
    isUp: () => isUp && nats !== undefined && !nats.connection.isClosed(),
    async stop() {
      stopping.abort();
      await ended;
      await nats?.close();
    },
  };
}

/** Returns when there is no more to hear. */
async function hear(
  { jetstream }: Nats,
  { stream, subjects, sinceMs, now, logger, onMessage }: FollowedStream,
  signal: AbortSignal,
  onUp: () => void,
): Promise<void> {
  const consumer = await jetstream.consumers.get(stream, {
    filter_subjects: [...subjects],
    deliver_policy: DeliverPolicy.StartTime,
    opt_start_time: new Date(now().getTime() - sinceMs).toISOString(),
  });
  const messages = await consumer.consume();
  const stop = () => messages.stop();
  void stopWhenForgotten(messages);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  onUp();
  try {
    for await (const message of messages) {
      try {
        onMessage(message.string());
      } catch (err) {
        logger.error({ err, stream, subject: message.subject }, 'a message of a stream is passed over');
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** What says that the server knows this reader no more, as after its restart, or that something was passed over. */
const forgotten = new Set(['reset', 'consumer_deleted', 'consumer_not_found', 'stream_not_found']);

/**
 * The client makes such a reader anew by itself, from after what it heard last; but where it had begun at a moment it asks for
 * both, which the server refuses for ever. Whoever follows begins anew instead.
 */
async function stopWhenForgotten(messages: ConsumerMessages): Promise<void> {
  for await (const { type } of messages.status()) if (forgotten.has(type)) messages.stop();
}
