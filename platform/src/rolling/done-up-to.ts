import type { Client } from '@elastic/elasticsearch';
import { byAllShards } from '../elasticsearch/by-all-shards.ts';

/**
 * @returns up to which operation all are done on an index, in every copy of it: a primary that fails takes with it what it
 *   alone has done, and the next one gives those numbers away again. Sequence numbers are given out in order and are not done
 *   in order; up to this one there is no gap. -1: nothing was ever written.
 * @throws when no copy says so
 */
export async function doneUpTo(client: Client, index: string): Promise<number> {
  const { indices } = byAllShards(await client.indices.stats({ index, metric: 'docs', level: 'shards' }));
  const copies = indices?.[index]?.shards?.['0'] ?? [];
  // The primary is told first what all have; the others learn of it with the next operation.
  const told = copies.flatMap(({ seq_no }) => seq_no?.global_checkpoint ?? []);
  if (told.length === 0) throw new Error(`how far ${index} is done is not known`);
  // -2 is what a copy says that does not know yet.
  return Math.max(-1, ...told);
}
