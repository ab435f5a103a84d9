import {
  DiscardPolicy,
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
  /** Bytes that it may hold; undefined: as many as the server has. */
  maxBytes?: number;
  /** What happens once it holds them: what comes is refused, or what is oldest forgotten, which is the server's default. */
  whenFull?: 'refuse' | 'forget';
}

export const NS_PER_MS = 1_000_000;
const DUPLICATE_WINDOW_MS = 120_000;

/** NATS: “stream name already in use with a different configuration”. */
const EXISTS_OTHERWISE = 10058;
/** NATS: “insufficient storage resources available”: streams reserve what they may hold. */
const NOT_SO_MUCH = 10047;

/**
 * Makes the streams where they are missing; safe to call from every process at its start. A stream that was tuned by
 * hand (replicas, age, bytes) stays as it is; one from before there were limits gets its own, and one of an older version the
 * subjects that it lacks. None is taken away, as an older process may start beside newer ones. A server with little room gives
 * a stream half of what it may hold, or half of that.
 */
export async function ensureStreams(
  { manager }: Nats,
  ...definitions: readonly StreamDefinition[]
): Promise<void> {
  for (const { name, subjects, maxAgeMs, maxBytes, whenFull } of definitions) {
    const settings = {
      name,
      subjects,
      // A server takes no longer window than messages live.
      duplicate_window: Math.min(DUPLICATE_WINDOW_MS, maxAgeMs ?? DUPLICATE_WINDOW_MS) * NS_PER_MS,
      ...(maxAgeMs === undefined ? {} : { max_age: maxAgeMs * NS_PER_MS }),
    };
    const discard = whenFull === 'refuse' ? DiscardPolicy.New : DiscardPolicy.Old;
    const limits = (bytes: number | undefined) => (bytes === undefined ? {} : { max_bytes: bytes, discard });
    try {
      await withRoom(maxBytes, (bytes) => manager.streams.add({ ...settings, ...limits(bytes) }));
    } catch (error) {
      if (!isRefusal(error, EXISTS_OTHERWISE)) throw error;
      const { config } = await manager.streams.info(name);
      const missing = subjects.filter((subject) => !config.subjects.some((one) => covers(one, subject)));
      const kept = config.subjects.filter((one) => !missing.some((subject) => covers(subject, one)));
      const more = missing.length === 0 ? {} : { subjects: [...kept, ...missing] };
      if (config.max_bytes > 0 || maxBytes === undefined) {
        if (missing.length > 0) await manager.streams.update(name, more);
        continue;
      }
      await withRoom(maxBytes, (bytes) => manager.streams.update(name, { ...more, ...limits(bytes) }));
    }
  }
}

/** @returns whether a stream of the one subject takes all that comes by the other: NATS refuses both in one stream. */
function covers(one: string, other: string): boolean {
  const parts = other.split('.');
  const own = one.split('.');
  const isCovered = own.every((part, i) => {
    const met = parts[i];
    if (met === undefined) return false;
    return part === '>' || part === met || (part === '*' && met !== '>');
  });
  return isCovered && (own.at(-1) === '>' || own.length === parts.length);
}

/** Asks for half as much for as long as there is not so much. */
async function withRoom(
  bytes: number | undefined,
  ask: (bytes: number | undefined) => Promise<unknown>,
): Promise<void> {
  try {
    await ask(bytes);
  } catch (error) {
    if (bytes === undefined || bytes < LEAST_BYTES || !isRefusal(error, NOT_SO_MUCH)) throw error;
    await withRoom(Math.floor(bytes / 2), ask);
  }
}

const LEAST_BYTES = 1024 * 1024;

function isRefusal(error: unknown, code: number): boolean {
  return error instanceof JetStreamApiError && error.code === code;
}
