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

async function cpuOf(client: Elasticsearch): Promise<number> {
  const { nodes } = await client.nodes.stats({ metric: 'process' });
  return Object.values(nodes).reduce((sum, node) => sum + Number(node.process?.cpu?.total_in_millis ?? 0), 0);
}
