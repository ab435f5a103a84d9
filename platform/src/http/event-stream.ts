import type { Response } from 'express';

/** Writes Server-Sent Events to one client. */
export interface EventSink {
  event(what: { event: string; id?: string; data: unknown }): void;
  comment(text: string): void;
  /** Ends it: the client comes again, and hears then what is wrong. */
  end(): void;
  /** When the client has gone or it was ended. */
  closed: Promise<void>;
}

/** A client that does not read is let go when so much waits for it, in bytes. */
const MOST_WAITING = 256 * 1024;
/** When a client comes again after a break, in milliseconds. */
const RETRY_MS = 2000;

/** Begins to answer with events. */
export function openEventStream(response: Response): EventSink {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'private, no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  // Who has gone before this began does not go once more.
  const closed = response.destroyed
    ? Promise.resolve()
    : new Promise<void>((resolve) => response.once('close', resolve));
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return;
    response.write(text);
    if (response.writableLength > MOST_WAITING) response.destroy();
  };
  write(`retry: ${RETRY_MS}\n\n`);
  return {
    event: ({ event, id, data }) =>
      write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
    comment: (text) => write(`: ${text}\n\n`),
    end: () => response.end(),
    closed,
  };
}
