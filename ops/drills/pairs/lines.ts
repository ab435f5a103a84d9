import { setTimeout as delay } from 'node:timers/promises';
import { openTcpProxy, type TcpProxy } from '@vivarium/platform/testing/tcp-proxy.ts';
import type { Random } from '../../random/seeded.ts';
import type { ServiceName } from '../../services/service-names.ts';
import type { ServiceUrls } from '../../services/types.ts';

/** What may happen to a line. */
const happenings = ['slow', 'cut', 'mute', 'break'] as const;

/** Something that happens to one line for a while. */
export interface Disturbance {
  line: string;
  how: (typeof happenings)[number];
  /** Before it, and how long it goes on. */
  afterMs: number;
  forMs: number;
  /** Of a slow line. */
  latencyMs: number;
}

/** The lines of some servers to the services, each of which can be slowed, cut and muted. */
export interface Lines {
  urls: ServiceUrls;
  /** @returns what happens in a round, one after the other. */
  plan(random: Random, roundMs: number): Disturbance[];
  /** Lets it happen. @returns what, in words. */
  disturb(disturbance: Disturbance): Promise<string>;
  close(): Promise<void>;
}

/** Opens a line to every service. */
export async function openLines(services: ServiceUrls): Promise<Lines> {
  const lines = new Map<string, TcpProxy>();
  for (const [name, url] of Object.entries(services)) {
    if (url !== '') lines.set(name, await openTcpProxy(url));
  }
  const urlOf = (name: string, url: string) => lines.get(name)?.url ?? url;
  const urls = Object.fromEntries(
    Object.entries(services).map(([name, url]) => [name, urlOf(name, url)]),
  ) as Record<ServiceName, string>;
  return {
    urls,
    plan: (random, roundMs) =>
      Array.from({ length: random.integer(1, 3) }, () => ({
        line: random.pick([...lines.keys()]),
        how: random.pick(happenings),
        afterMs: random.integer(0, roundMs / 3),
        forMs: random.integer(50, roundMs / 2),
        latencyMs: random.integer(5, 80),
      })),
    disturb: async ({ line: name, how, afterMs, forMs, latencyMs }) => {
      const line = lines.get(name);
      if (line === undefined) throw new Error(`there is no line to ${name}`);
      await delay(afterMs);
      if (how === 'slow') line.slow(latencyMs);
      else if (how === 'mute') line.silence();
      else await line.cut();
      if (how !== 'break') await delay(forMs);
      // Whoever waits on a muted line is told by its end: their bytes are gone.
      if (how === 'mute') await line.cut();
      if (how === 'slow') line.slow(0);
      else await line.mend();
      return how === 'slow' ? `${name} ${latencyMs} ms away` : `${how} the line to ${name}`;
    },
    close: async () => {
      for (const line of lines.values()) await line.close();
    },
  };
}
