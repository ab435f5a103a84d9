import { type Envelope, streams, subjectOf } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';

/** Puts one event into the stream. Resolves when the stream has it; rejects when that is not known. */
export type Publish = (event: Envelope) => Promise<void>;

const ACK_TIMEOUT_MS = 3000;

/** Follows whether the connection is up, so that publishing can fail at once while it is not. */
export function followConnection({ connection }: Nats): () => boolean {
  let isUp = true;
  const follow = async () => {
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') isUp = false;
      if (status.type === 'reconnect') isUp = true;
    }
  };
  void follow();
  return () => isUp && !connection.isClosed();
}

/**
 * Publishes with the event's id as message id, so that the stream drops what is published twice within its window.
 * The stream is made where it is missing, also when it got lost meanwhile.
 */
export function createPublisher(nats: Nats, prefix: string): Publish {
  let streamsReady: Promise<void> | undefined;
  const isUp = followConnection(nats);
  return async (event) => {
    if (!isUp()) throw new Error('NATS is not connected');
    if (streamsReady === undefined) {
      const making = ensureStreams(nats, streams.events(prefix), streams.deadLetters(prefix));
      streamsReady = making;
      making.catch(() => {
        streamsReady = undefined;
      });
    }
    await streamsReady;
    try {
      await nats.jetstream.publish(subjectOf(event, prefix), JSON.stringify(event), {
        msgID: event.id,
        timeout: ACK_TIMEOUT_MS,
      });
    } catch (error) {
      streamsReady = undefined;
      throw error;
    }
  };
}

/** Connects however long the server is away; gives up only when `signal` is aborted. */
export async function connectNatsPatiently(
  url: string,
  name: string,
  options: { signal: AbortSignal; onFailure: (error: unknown, failures: number) => void },
): Promise<Nats | undefined> {
  const RETRY_MS = 500;
  let failures = 0;
  while (!options.signal.aborted) {
    try {
      const nats = await connectNats(url, name);
      if (!options.signal.aborted) return nats;
      await nats.close();
    } catch (error) {
      failures += 1;
      options.onFailure(error, failures);
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, RETRY_MS);
      options.signal.addEventListener('abort', () => resolve(), { once: true });
      await promise;
      clearTimeout(timer);
    }
  }
  return undefined;
}
