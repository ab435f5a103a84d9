import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { NotReady } from '../http/health.ts';
import type { Logger } from '../telemetry/logger.ts';

/** How long one command may take, in milliseconds: what asks Redis has another way, and somebody waits. */
const COMMAND_TIMEOUT_MS = 250;
/** A server that takes connections and says nothing is given up after this, in milliseconds. */
const SILENCE_MS = 3000;
const PING_EVERY_MS = 1000;
const LONGEST_PAUSE_MS = 1000;

export type RedisClient = ReturnType<typeof clientFor>;

/** Redis, which may be away at any time or not be there at all: whoever uses it has another way then. */
export interface Redis {
  /** undefined where no Redis is configured. */
  readonly client: RedisClient | undefined;
  /** For `/readyz`. @throws while it is away. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface RedisOptions {
  /** Name of the process, for the list of connections that the server keeps. */
  name: string;
  /** Put before every key, so that tests can share one server. */
  prefix: string;
  logger: Logger;
}

/**
 * Opens Redis without waiting for it: a command fails at once while it is away, and the connection comes back by itself.
 * What is lost and found again is logged once each.
 * @param url undefined: there is none, and the process lives without.
 */
export function openRedis(url: string | undefined, { name, prefix, logger }: RedisOptions): Redis {
  if (url === undefined) {
    logger.warn('REDIS_URL is not set: this process does without Redis, and limits hold for it alone');
    return {
      client: undefined,
      ping: () => Promise.reject(new NotReady('not configured')),
      close: async () => {},
    };
  }
  const client = clientFor(url, name, prefix);
  let isSaid = false;
  client.on('error', (err: unknown) => {
    if (isSaid) return;
    isSaid = true;
    logger.warn({ err }, 'Redis is away: this process does without it, and limits hold for it alone');
  });
  client.on('ready', () => {
    if (isSaid) logger.info('Redis is back');
    isSaid = false;
  });
  // Settles when it is closed before it was ever there.
  const connecting = client.connect().catch(() => undefined);
  return {
    client,
    ping: async () => {
      if (!client.isReady) throw new Error('Redis is not connected');
      await client.ping();
    },
    close: async () => {
      if (client.isReady)
        await Promise.race([client.close(), pause(COMMAND_TIMEOUT_MS, undefined, { ref: false })]);
      if (client.isOpen) client.destroy();
      await connecting;
    },
  };
}

function clientFor(url: string, name: string, keyPrefix: string) {
  return createClient({
    url,
    name,
    keyPrefix,
    disableOfflineQueue: true,
    pingInterval: PING_EVERY_MS,
    commandOptions: { timeout: COMMAND_TIMEOUT_MS },
    socket: {
      connectTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 6), LONGEST_PAUSE_MS),
    },
  });
}
