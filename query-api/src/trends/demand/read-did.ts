import type { Client } from '@elastic/elasticsearch';
import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import type { Clause } from '../../search/clause.ts';

/** What somebody looked for at once: words that were typed, and what was chosen. */
export type LookedFor = Pick<ActivityDocument, 'visitor' | 'category' | 'query' | 'filters'>;

/** Operations on the index of activity: those after `since` (-1: from the first), up to `upTo`, included. */
interface Operations {
  since: number;
  upTo: number;
}

const PAGE = 5000;
const lookedFor: Clause = { terms: { type: ['search_event', 'refine_event'] } };
const among = ({ since, upTo }: Operations): Clause => ({ range: { _seq_no: { gt: since, lte: upTo } } });

/** @returns the days (UTC) on which visitors looked for something by some operations, in order. */
export async function changedDays(client: Client, index: string, operations: Operations): Promise<string[]> {
  const { aggregations } = await client.search<
    never,
    { days: { buckets: { key_as_string: string; doc_count: number }[] } }
  >({
    ...{ index, size: 0, track_total_hits: false },
    query: { bool: { filter: [lookedFor, among(operations)] } },
    aggs: {
      days: {
        date_histogram: {
          ...{ field: 'time', calendar_interval: 'day', format: 'yyyy-MM-dd', min_doc_count: 1 },
        },
      },
    },
  });
  return aggregations?.days.buckets.map(({ key_as_string }) => key_as_string) ?? [];
}

/** @returns what visitors looked for on a day by some operations, a page at a time. */
export async function* readDid(
  client: Client,
  index: string,
  day: string,
  { since, upTo }: Operations,
): AsyncGenerator<LookedFor[]> {
  for (let after = since; ; ) {
    const { hits } = await client.search<LookedFor>({
      ...{ index, size: PAGE, track_total_hits: false },
      _source: ['visitor', 'category', 'query', 'filters'],
      query: {
        bool: {
          filter: [
            { range: { time: { gte: day, lt: `${day}||+1d` } } },
            ...[lookedFor, among({ since: after, upTo })],
          ],
        },
      },
      sort: [{ _seq_no: 'asc' }],
    });
    yield hits.hits.flatMap(({ _source }) => _source ?? []);
    const last = hits.hits.at(-1)?.sort?.[0];
    if (hits.hits.length < PAGE || last === undefined) return;
    after = Number(last);
  }
}
