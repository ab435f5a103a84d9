import {
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { ACTIVITY_DAYS, activityStream } from '@vivarium/contracts/activity/messages.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';

export interface Nats {
  connection: NatsConnection;
  jetstream: JetStreamClient;
  manager: JetStreamManager;
  close(): Promise<void>;
}

/** Connects for as long as the process lives: a server that goes away is waited for, however long. */
export async function connectNats(url: string, name: string): Promise<Nats> {
  const connection = await connect({ servers: url, name, maxReconnectAttempts: -1, reconnectTimeWait: 250 });
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

const DUPLICATE_WINDOW_NS = 120 * 1_000_000_000;

/** NATS: “stream name already in use with a different configuration”. */
const EXISTS_OTHERWISE = 10058;

/**
 * Makes the streams where they are missing; safe to call from every process at its start. A stream that was tuned by
 * hand (replicas, age) stays as it is.
 */
export async function ensureStreams({ manager }: Nats, prefix: string): Promise<void> {
  for (const stream of [streams.events(prefix), streams.deadLetters(prefix)]) {
    await ensureStream(manager, stream);
  }
}

const NS_PER_DAY = 24 * 60 * 60 * 1_000_000_000;

/** Makes the stream of what visitors do, which forgets after {@link ACTIVITY_DAYS}; see {@link ensureStreams}. */
export function ensureActivityStream({ manager }: Nats, prefix: string): Promise<void> {
  return ensureStream(manager, { ...activityStream(prefix), max_age: ACTIVITY_DAYS * NS_PER_DAY });
}

async function ensureStream(
  manager: JetStreamManager,
  stream: { name: string; subjects: string[]; max_age?: number },
): Promise<void> {
  try {
    await manager.streams.add({ ...stream, duplicate_window: DUPLICATE_WINDOW_NS });
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== EXISTS_OTHERWISE) throw error;
  }
}
