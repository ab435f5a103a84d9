import type { Client } from '@elastic/elasticsearch';

/**
 * @returns up to which operation all are done on an index. Sequence numbers are given out in order and are not done in order;
 *   up to this one there is no gap. -1: nothing was ever written.
 */
export async function doneUpTo(client: Client, index: string): Promise<number> {
  const { indices } = await client.indices.stats({ index, metric: 'docs', level: 'shards' });
  const copies = indices?.[index]?.shards?.['0'] ?? [];
  return Math.max(-1, ...copies.map(({ seq_no }) => seq_no?.local_checkpoint ?? -1));
}
