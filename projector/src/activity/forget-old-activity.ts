import type { Client } from '@elastic/elasticsearch';
import { ACTIVITY_DAYS } from '@vivarium/contracts/activity/messages.ts';

const PAGE = 2000;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Deletes what is older than {@link ACTIVITY_DAYS}. By pages of ids, as `_delete_by_query` is a module that not every
 * server we run on has. Several instances may do it at once.
 * @returns how many documents it asked to be deleted
 */
export async function forgetOldActivity(client: Client, index: string, now: Date): Promise<number> {
  const lt = new Date(now.getTime() - ACTIVITY_DAYS * MS_PER_DAY).toISOString();
  for (let forgotten = 0; ; ) {
    const { hits } = await client.search({
      index,
      size: PAGE,
      _source: false,
      track_total_hits: false,
      query: { range: { time: { lt } } },
    });
    if (hits.hits.length === 0) return forgotten;
    forgotten += hits.hits.length;
    // Refreshed, or the next page would be the same one.
    await client.bulk({
      refresh: true,
      operations: hits.hits.map(({ _index, _id }) => ({ delete: { _index, _id } })),
    });
  }
}
