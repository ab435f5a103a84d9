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

/** Which operations on the index of activity are meant, and of which listings. */
interface Meant {
  /** After this operation; -1: from the first. */
  since: number;
  /** Up to this one, included. */
  upTo: number;
  /** Undefined: of all. */
  listings?: readonly string[];
}

/** @returns the listings and days with which visitors did something by some operations. */
export async function changedListings(
  client: Client,
  index: string,
  { since, upTo, listings }: Meant,
): Promise<ListingDay[]> {
  const named = listings === undefined ? [] : [{ terms: { listings: [...listings] } }];
  const changed: ListingDay[] = [];
  for (let after: Key | undefined; ; ) {
    const { aggregations } = await client.search<never, Answer>({
      index,
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [{ range: { _seq_no: { gt: since, lte: upTo } } }, ...named] } },
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
