import type { Client } from '@elastic/elasticsearch';

/** A listing, and a day (`YYYY-MM-DD`, UTC) on which visitors did something with it. */
export interface ListingDay {
  listing: string;
  day: string;
}

const PAGE = 5000;
type Key = { listing: string; day: string };
interface Answer {
  pairs: { buckets: { key: Key }[]; after_key?: Key };
}

/** @returns what was touched by the operations on the index of activity after `since`, up to `upTo`. */
export async function changedListings(
  client: Client,
  index: string,
  since: number,
  upTo: number,
): Promise<ListingDay[]> {
  const changed: ListingDay[] = [];
  for (let after: Key | undefined; ; ) {
    const { aggregations } = await client.search<never, Answer>({
      index,
      size: 0,
      track_total_hits: false,
      query: { range: { _seq_no: { gt: since, lte: upTo } } },
      aggs: {
        pairs: {
          composite: {
            size: PAGE,
            sources: [
              {
                day: { date_histogram: { field: 'time', calendar_interval: 'day', format: 'yyyy-MM-dd' } },
              },
              { listing: { terms: { field: 'listings' } } },
            ],
            ...(after !== undefined && { after }),
          },
        },
      },
    });
    const { buckets = [], after_key } = aggregations?.pairs ?? {};
    changed.push(...buckets.map(({ key: { listing, day } }) => ({ listing, day })));
    if (after_key === undefined || buckets.length < PAGE) return changed;
    after = after_key;
  }
}
