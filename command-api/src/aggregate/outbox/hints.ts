import { connect, type NatsConnection } from '@nats-io/transport-node';
import { natsServer } from '@vivarium/platform/nats/connect.ts';

/** Says that a document of a collection has events to relay. Never fails and never waits: a hint is only a hint. */
export type Hint = (collection: string, id: string) => void;

/** @returns the core subject of hints about the documents of one collection. */
export function hintSubject(prefix: string, collection: string): string {
  return `${prefix}hint.outbox.${collection}`;
}

export interface Hints {
  hint: Hint;
  connected(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects in the background for as long as it takes. While the server is away hints are dropped, not kept: the
 * relay's sweep finds what they were about.
 */
export function openHints(url: string, prefix: string, name: string): Hints {
  let connection: NatsConnection | undefined;
  let isUp = false;
  let closed = false;
  const follow = async (fresh: NatsConnection) => {
    for await (const status of fresh.status()) {
      if (status.type === 'disconnect') isUp = false;
      if (status.type === 'reconnect') isUp = true;
    }
  };
  const opening = connect({
    ...natsServer(url),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: true,
  })
    .then(async (fresh) => {
      if (closed) return fresh.close();
      connection = fresh;
      isUp = true;
      void follow(fresh);
    })
    .catch(() => undefined);
  return {
    hint: (collection, id) => {
      if (!isUp || connection === undefined || connection.isClosed()) return;
      connection.publish(hintSubject(prefix, collection), id);
    },
    connected: async () => {
      if (!isUp) throw new Error('not connected');
    },
    close: async () => {
      closed = true;
      isUp = false;
      if (connection === undefined) return;
      await connection.drain().catch(() => undefined);
      await opening;
    },
  };
}
