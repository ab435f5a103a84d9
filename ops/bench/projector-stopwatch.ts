import { readFile } from 'node:fs/promises';
import type { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';

/** The client that all our processes use. */
export type Elasticsearch = ReturnType<typeof createElasticsearch>;

/** What something took: by the clock, and of processor time here and in Elasticsearch, in milliseconds. */
export interface Taken {
  wallMs: number;
  cpuMs: number;
}

/**
 * Times something. Processor time says what it costs when the machine is busy with other things, too; it is right
 * only while nobody else uses the same Elasticsearch.
 */
export async function timed(client: Elasticsearch, work: () => Promise<unknown>): Promise<Taken> {
  const [here, there, started] = [process.cpuUsage(), await cpuOf(client), performance.now()];
  await work();
  const wallMs = performance.now() - started;
  const { user, system } = process.cpuUsage(here);
  return { wallMs, cpuMs: (user + system) / 1000 + (await cpuOf(client)) - there };
}

/** Linux counts processor time in ticks of 10 ms (`USER_HZ`, the same on every architecture that we run on). */
const TICK_MS = 10;

/**
 * @returns the processor time that Elasticsearch has used so far, in milliseconds: from the system where it runs on this
 *   machine, else as it says itself (then up to a second old)
 */
export async function cpuOf(client: Elasticsearch): Promise<number> {
  const { nodes } = await client.nodes.info({ metric: 'process' });
  const pids = Object.values(nodes).map((node) => node.process?.id);
  const ticks = await Promise.all(pids.map((pid) => ticksOf(pid ?? 0)));
  if (ticks.every((value) => value !== undefined))
    return ticks.reduce((sum, value) => sum + value, 0) * TICK_MS;
  const { nodes: stats } = await client.nodes.stats({ metric: 'process' });
  return Object.values(stats).reduce((sum, node) => sum + Number(node.process?.cpu?.total_in_millis ?? 0), 0);
}

/** User and system time of a Java process here, see `man proc_pid_stat`; undefined when there is none. */
async function ticksOf(pid: number): Promise<number | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold spaces.
    const [name = '', rest = ''] = [
      stat.slice(0, stat.lastIndexOf(')')),
      stat.slice(stat.lastIndexOf(')') + 2),
    ];
    const fields = rest.split(' ');
    return name.endsWith('(java') ? Number(fields[11]) + Number(fields[12]) : undefined;
  } catch {
    return undefined;
  }
}
