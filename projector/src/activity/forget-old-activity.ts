import type { Client } from '@elastic/elasticsearch';
import { ACTIVITY_DAYS } from '@vivarium/contracts/activity/messages.ts';

const PAGE = 2000;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Deletes what is older than {@link ACTIVITY_DAYS}. By pages of ids, as `_delete_by_query` is a module that not every
 * server we run on has. Several instances may do it at once.
 * @param signal ends it after the page that is in work
 * @returns how many documents were deleted, whoever did it
 * @throws when Elasticsearch refuses a delete: the next page would be the same one, again and again
 */
export async function forgetOldActivity(
  client: Client,
  index: string,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  const lt = new Date(now.getTime() - ACTIVITY_DAYS * MS_PER_DAY).toISOString();
  let forgotten = 0;
  while (!signal?.aborted) {
    const { hits } = await client.search({
      index,
      size: PAGE,
      _source: false,
      track_total_hits: false,
      query: { range: { time: { lt } } },
    });
    if (hits.hits.length === 0) break;
    // Refreshed, or the next page would be the same one.
    const { items } = await client.bulk({
      refresh: true,
      operations: hits.hits.map(({ _index, _id }) => ({ delete: { _index, _id } })),
    });
    const refused = items.filter(({ delete: item }) => (item?.status ?? 500) >= 300 && item?.status !== 404);
    forgotten += items.length - refused.length;
    const error = refused[0]?.delete?.error;
    if (refused.length > 0)
      throw new Error(`${refused.length} deletes refused: ${error?.type} ${error?.reason}`);
  }
  return forgotten;
}
