import type { Client } from '@elastic/elasticsearch';

const PAGE = 5000;

/** @returns the listings whose facts have changed by operations on the index of the market after `since`, up to `upTo`. */
export async function* changedFacts(
  client: Client,
  market: string,
  since: number,
  upTo: number,
): AsyncGenerator<string[]> {
  for (let after: string | undefined; ; ) {
    const { hits } = await client.search<never>({
      index: market,
      size: PAGE,
      _source: false,
      track_total_hits: false,
      query: { range: { _seq_no: { gt: since, lte: upTo } } },
      sort: [{ id: 'asc' }],
      ...(after !== undefined && { search_after: [after] }),
    });
    const ids = hits.hits.flatMap(({ _id }) => _id ?? []);
    if (ids.length > 0) yield ids;
    if (ids.length < PAGE) return;
    after = ids.at(-1);
  }
}
