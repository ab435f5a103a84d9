import { setTimeout as wait } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import { NotReady, type ReadinessChecks } from '../http/health.ts';
import type { Nats } from './connect.ts';
import { isStreamMissing } from './is-outage.ts';

/** From this share of its room on, a stream is said to be getting full: there is time to make room, or to find out why. */
const ALARM_AT = 0.8;

/** Milliseconds that the metrics wait for NATS. */
const ANSWER_MS = 250;

/** How full a stream is. */
interface Fill {
  bytes: number;
  /** What it may hold; undefined: it has no limit. */
  limit: number | undefined;
}

async function fillOf({ manager }: Nats, stream: string): Promise<Fill> {
  const info = await manager.streams.info(stream).catch((error: unknown) => {
    if (isStreamMissing(error)) return undefined;
    throw error;
  });
  // It is made with the first message.
  if (info === undefined) return { bytes: 0, limit: undefined };
  const { config, state } = info;
  return { bytes: state.bytes, limit: config.max_bytes > 0 ? config.max_bytes : undefined };
}

/** @returns the share of its room that a stream takes; 0 where it has no limit. */
export async function shareOf(nats: Nats, stream: string): Promise<number> {
  const { bytes, limit } = await fillOf(nats, stream);
  return limit === undefined ? 0 : bytes / limit;
}

/**
 * @param nats undefined while it is not connected: nothing is known of the streams then.
 * @returns a line for `/readyz` for each stream, which says so from {@link ALARM_AT} on.
 */
export function streamRoom(nats: () => Nats | undefined, streams: readonly string[]): ReadinessChecks {
  const checks = streams.map((stream) => {
    const check = async () => {
      const connected = nats();
      if (connected === undefined) throw new NotReady('not known');
      const share = await shareOf(connected, stream);
      if (share >= ALARM_AT) throw new NotReady(`${Math.floor(share * 100)} % full`);
    };
    return [`stream ${stream}`, check] as const;
  });
  return Object.fromEntries(checks);
}

/** Registers how full streams are; asked when the metrics are read. */
export function streamRoomMetrics(
  registry: Registry,
  nats: () => Nats | undefined,
  streams: readonly string[],
): void {
  const gauge = (name: string, help: string, reading: (fill: Fill) => number) => {
    const made: Gauge<'stream'> = new Gauge({
      name,
      help,
      labelNames: ['stream'],
      registers: [registry],
      collect: async () => {
        const connected = nats();
        if (connected === undefined) return;
        const asked = streams.map(async (stream) => {
          made.set({ stream }, reading(await fillOf(connected, stream)));
        });
        // Who reads the metrics wants the others too: where NATS is silent, these stay as they were.
        await Promise.race([Promise.allSettled(asked), wait(ANSWER_MS, undefined, { ref: false })]);
      },
    });
  };
  gauge('stream_bytes', 'Bytes that the stream holds', ({ bytes }) => bytes);
  gauge('stream_limit_bytes', 'Bytes that the stream may hold; 0: no limit', ({ limit = 0 }) => limit);
}
