import {
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';

export interface Nats {
  connection: NatsConnection;
  jetstream: JetStreamClient;
  manager: JetStreamManager;
  close(): Promise<void>;
}

/** @returns where a server is and who asks, as the client takes them: it passes over what stands in the URL itself. */
export function natsServer(url: string): { servers: string; user?: string; pass?: string } {
  if (!URL.canParse(url)) return { servers: url };
  const { protocol, host, username, password } = new URL(url);
  const servers = `${protocol}//${host}`;
  if (username === '') return { servers };
  return { servers, user: decodeURIComponent(username), pass: decodeURIComponent(password) };
}

/** Connects for as long as the process lives: a server that goes away is waited for, however long. */
export async function connectNats(url: string, name: string): Promise<Nats> {
  const connection = await connect({
    ...natsServer(url),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
  });
  // A server that is starting may take connections before it answers for JetStream.
  const manager = await jetstreamManager(connection).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  return {
    connection,
    jetstream: jetstream(connection),
    manager,
    close: async () => {
      if (!connection.isClosed()) await connection.drain().catch(() => connection.close());
    },
  };
}

/** A check for `/readyz`. @throws unless the server answers over the connection. */
export async function demandConnected(nats: Nats | undefined): Promise<void> {
  if (nats === undefined) throw new Error('not connected');
  await nats.connection.flush();
}

/** A stream: its name, what is kept in it, and how long. */
export interface StreamDefinition {
  name: string;
  subjects: string[];
  /** Milliseconds after which a message is forgotten; undefined: never. */
  maxAgeMs?: number;
}

export const NS_PER_MS = 1_000_000;
const DUPLICATE_WINDOW_MS = 120_000;

/** NATS: “stream name already in use with a different configuration”. */
const EXISTS_OTHERWISE = 10058;

/**
 * Makes the streams where they are missing; safe to call from every process at its start. A stream that was tuned by
 * hand (replicas, age) stays as it is.
 */
export async function ensureStreams(
  { manager }: Nats,
  ...definitions: readonly StreamDefinition[]
): Promise<void> {
  for (const { name, subjects, maxAgeMs } of definitions) {
    try {
      await manager.streams.add({
        name,
        subjects,
        duplicate_window: DUPLICATE_WINDOW_MS * NS_PER_MS,
        ...(maxAgeMs === undefined ? {} : { max_age: maxAgeMs * NS_PER_MS }),
      });
    } catch (error) {
      if (!(error instanceof JetStreamApiError) || error.code !== EXISTS_OTHERWISE) throw error;
    }
  }
}
