import type { NatsConnection } from '@nats-io/transport-node';
import { connect } from '@nats-io/transport-node';

/** Says that a listing has events to relay. Never fails and never waits: a hint is only a hint. */
export type Hint = (aggregateId: string) => void;

/** @returns the core subject of hints about one kind of aggregate. */
export function hintSubject(prefix: string, aggregates: string): string {
  return `${prefix}hint.outbox.${aggregates}`;
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
export function openHints(url: string, subject: string, name: string): Hints {
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
    servers: url,
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
    hint: (aggregateId) => {
      if (!isUp || connection === undefined || connection.isClosed()) return;
      connection.publish(subject, aggregateId);
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
