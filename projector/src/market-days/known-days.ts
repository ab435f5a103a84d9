import type { Client } from '@elastic/elasticsearch';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import { MOST_DAYS } from './changed-days.ts';

/** @returns the days that an index has: some of them nothing may have happened on, as it turned out. */
export async function knownDays(client: Client, index: string): Promise<string[]> {
  byAllShards(await client.indices.refresh({ index }));
  const { hits } = await client.search({
    ...{ index, size: MOST_DAYS, _source: false, track_total_hits: false },
    query: { exists: { field: 'day' } },
  });
  return hits.hits.flatMap(({ _id }) => _id ?? []);
}
