import type { Pipeline } from '@vivarium/contracts/figures/http.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { readWaiting } from '@vivarium/platform/stream/read-waiting.ts';
import { connectNatsPatiently } from '../aggregate/outbox/publisher.ts';

/** The readers of the streams, as they stand. */
export interface Streams {
  /** @returns null while NATS does not answer. */
  readers(): Promise<Pipeline['readers']>;
  close(): Promise<void>;
}

/** So long somebody who looks waits, in milliseconds. */
const PATIENCE_MS = 3000;

/** Connects in the background for as long as it takes. @param streams names */
export function openStreams(url: string, streams: readonly string[]): Streams {
  const closing = new AbortController();
  const opening = connectNatsPatiently(url, 'command-api figures', {
    signal: closing.signal,
    onFailure: () => {},
  });
  let nats: Nats | undefined;
  void opening.then((opened) => {
    nats = opened;
  });
  return {
    readers: async () => {
      if (nats === undefined || nats.connection.isClosed()) return null;
      const patience = AbortSignal.timeout(PATIENCE_MS);
      const late = new Promise<null>((resolve) => patience.addEventListener('abort', () => resolve(null)));
      return Promise.race([readWaiting(nats, streams).catch(() => null), late]);
    },
    close: async () => {
      closing.abort();
      await (await opening)?.close();
    },
  };
}
