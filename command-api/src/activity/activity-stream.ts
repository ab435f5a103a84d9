import {
  type ActivityMessage,
  activityStream,
  activitySubject,
} from '@vivarium/contracts/activity/messages.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { connectNatsPatiently, followConnection } from '../aggregate/outbox/publisher.ts';

/** Where activity goes. */
export interface ActivityStream {
  /** Puts messages into the stream, once and without trying again. @throws {Problem} 503 when that is not known. */
  publish(messages: readonly ActivityMessage[]): Promise<void>;
  close(): Promise<void>;
}

/** A visitor's browser waits for nothing, but a request of it is open for so long, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Connects in the background for as long as it takes; while NATS is away nothing is kept.
 * The stream is made where it is missing, also when it got lost meanwhile.
 */
export function openActivityStream(url: string, prefix: string): ActivityStream {
  const closing = new AbortController();
  let nats: Nats | undefined;
  let isUp = () => false;
  let ready: Promise<void> | undefined;
  const opening = connectNatsPatiently(url, 'command-api', {
    signal: closing.signal,
    onFailure: () => {},
  }).then((opened) => {
    if (opened === undefined) return;
    nats = opened;
    isUp = followConnection(opened);
  });
  return {
    publish: async (messages) => {
      if (nats === undefined) await Promise.race([opening, patience()]);
      if (nats === undefined || !isUp()) throw unavailable();
      const { jetstream } = nats;
      try {
        ready ??= ensureStreams(nats, activityStream(prefix));
        await ready;
        await Promise.all(
          messages.map((message) =>
            jetstream.publish(activitySubject(message.type, prefix), JSON.stringify(message), {
              msgID: message.id,
              timeout: PATIENCE_MS,
            }),
          ),
        );
      } catch (cause) {
        ready = undefined;
        throw unavailable(cause);
      }
    },
    close: async () => {
      closing.abort();
      await nats?.close();
    },
  };
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
}

function unavailable(cause?: unknown): Problem {
  return new Problem('unavailable', 'Activity cannot be taken right now.', { retryAfter: 5, cause });
}
