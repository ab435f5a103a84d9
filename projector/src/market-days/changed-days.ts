import type { Client } from '@elastic/elasticsearch';

/** Days that there can be: 27 years. */
export const MOST_DAYS = 10_000;

/**
 * @param since the operation after which changes are asked for; undefined: all that there are
 * @returns the days to which something happened that may have changed, in order
 */
export async function changedDays(
  client: Client,
  index: string,
  since: number | undefined,
  upTo: number,
): Promise<string[]> {
  const { aggregations } = await client.search<never, { days: { buckets: { key_as_string: string }[] } }>({
    index,
    size: 0,
    track_total_hits: false,
    query: { range: { _seq_no: { gt: since ?? -1, lte: upTo } } },
    aggs: {
      days: { terms: { field: 'touchedOn', size: MOST_DAYS, order: { _key: 'asc' }, format: 'yyyy-MM-dd' } },
    },
  });
  return aggregations?.days.buckets.map(({ key_as_string }) => key_as_string) ?? [];
}
