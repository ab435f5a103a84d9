import type { Client } from '@elastic/elasticsearch';
import { daysBack } from '@vivarium/contracts/figures/days-back.ts';
import type { SearchFigures } from '@vivarium/contracts/figures/http.ts';
import type { figureQueries } from '@vivarium/contracts/figures/queries.ts';
import { VISITORS_AT_LEAST } from '@vivarium/contracts/trends/hourly.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { search } from '../elasticsearch/searches.ts';
import type { Parts } from '../parts.ts';

const DEFAULT_DAYS = 30;
const MOST_WORDS = 50;

interface Count {
  value: number;
}
interface Answer {
  days: { buckets: { key_as_string: string; visitors: Count; nothing: { visitors: Count } }[] };
  nothing: { words: { buckets: { key: string; visitors: Count }[] } };
}

/** `GET /figures/searches`: of activity, which is forgotten after thirty days; before that there are zeros. */
export function showSearchFigures({
  elasticsearch,
  activity,
  clock,
}: Parts): Handler<typeof figureQueries.showSearchFigures> {
  return async ({ query: { days: count = DEFAULT_DAYS } }) =>
    reply(await readSearches(elasticsearch, activity, daysBack(clock(), count)), { cache: SECRET });
}

async function readSearches(
  elasticsearch: Client,
  index: string,
  days: readonly string[],
): Promise<SearchFigures> {
  const nothing = { term: { results: 0 } };
  // Of visitors, not of searches: one who searches all day for what there is not moves no number by more than one.
  const aggs = { visitors: { cardinality: { field: 'visitor' } } };
  const { aggregations } = await search<never, Answer>(elasticsearch, {
    index,
    ignore_unavailable: true,
    size: 0,
    track_total_hits: false,
    query: {
      bool: { filter: [{ term: { type: 'search_event' } }, { range: { time: { gte: days[0] ?? 'now' } } }] },
    },
    aggs: {
      days: {
        date_histogram: { field: 'time', calendar_interval: 'day', format: 'yyyy-MM-dd' },
        aggs: { ...aggs, nothing: { filter: nothing, aggs } },
      },
      nothing: {
        filter: nothing,
        aggs: {
          words: {
            terms: { field: 'query', size: MOST_WORDS, order: { visitors: 'desc' } },
            aggs,
          },
        },
      },
    },
  });
  const counted = new Map(aggregations?.days.buckets.map((bucket) => [bucket.key_as_string, bucket]));
  return {
    days: days.map((day) => ({
      day,
      searches: counted.get(day)?.visitors.value ?? 0,
      withoutResult: counted.get(day)?.nothing.visitors.value ?? 0,
    })),
    // What one or two typed tells of them.
    words: (aggregations?.nothing.words.buckets ?? [])
      .map(({ key, visitors }) => ({ query: key, visitors: visitors.value }))
      .filter(({ visitors }) => visitors >= VISITORS_AT_LEAST),
  };
}
