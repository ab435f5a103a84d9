import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const lowest = 10_000;
/** Where Linux starts to hand out ports of its own accord unless it is configured otherwise. */
const usualEphemeralStart = 32_768;

/**
 * A port on 127.0.0.1 on which nobody listens now.
 *
 * It lies below the range from which the kernel picks the local ports of outgoing connections: a service that is
 * killed and restarted on its port would otherwise find the port taken by somebody's connection, and a client
 * that retries could even connect to itself.
 */
export async function freePort(): Promise<number> {
  const end = ephemeralStart();
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(lowest, end);
    if (await isFree(port)) return port;
  }
  throw new Error(`found no free port between ${lowest} and ${end} on 127.0.0.1`);
}

/** Whether a server could listen on this port of 127.0.0.1 now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function ephemeralStart(): number {
  try {
    const start = Number(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/)[0]);
    return start > lowest + 1000 ? start : usualEphemeralStart;
  } catch {
    return usualEphemeralStart;
  }
}
