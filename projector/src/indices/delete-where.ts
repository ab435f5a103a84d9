import type { Client, estypes } from '@elastic/elasticsearch';

const PAGE = 2000;

/**
 * Deletes the documents that match. By pages of ids, as `_delete_by_query` is a module that not every server we run on has.
 * Several instances may do it at once.
 * @param signal ends it after the page that is in work
 * @returns how many documents were deleted, whoever did it
 * @throws when Elasticsearch refuses a delete: the next page would be the same one, again and again
 */
export async function deleteWhere(
  client: Client,
  index: string,
  query: estypes.QueryDslQueryContainer,
  signal?: AbortSignal,
): Promise<number> {
  let deleted = 0;
  while (!signal?.aborted) {
    const { hits } = await client.search({
      ...{ index, size: PAGE, query },
      ...{ _source: false, track_total_hits: false },
    });
    if (hits.hits.length === 0) break;
    // Refreshed, or the next page would be the same one.
    const { items } = await client.bulk({
      refresh: true,
      operations: hits.hits.map(({ _index, _id }) => ({ delete: { _index, _id } })),
    });
    const refused = items.filter(({ delete: item }) => (item?.status ?? 500) >= 300 && item?.status !== 404);
    deleted += items.length - refused.length;
    const error = refused[0]?.delete?.error;
    if (refused.length > 0)
      throw new Error(`${refused.length} deletes refused: ${error?.type} ${error?.reason}`);
  }
  return deleted;
}
