import type { Client } from '@elastic/elasticsearch';

/** Operations on the index of the market, and where a walk over the facts that they changed has got to. */
interface Walked {
  /** After this operation. */
  since: number;
  /** Up to this one, included. */
  upTo: number;
  /** After this id; undefined: from the first. */
  after: string | undefined;
}

/** @returns the first listings, by id, whose facts have changed by some operations. */
export async function changedFacts(
  client: Client,
  market: string,
  { since, upTo, after }: Walked,
  size: number,
): Promise<string[]> {
  const { hits } = await client.search<never>({
    index: market,
    size,
    _source: false,
    track_total_hits: false,
    query: { range: { _seq_no: { gt: since, lte: upTo } } },
    sort: [{ id: 'asc' }],
    ...(after !== undefined && { search_after: [after] }),
  });
  return hits.hits.flatMap(({ _id }) => _id ?? []);
}
