import type { estypes } from '@elastic/elasticsearch';

/** Days that are looked back on, and those of them whose visitors count twice. */
const DAYS = 7;
const LATELY_DAYS = 2;

/**
 * As many different visitors must have chosen a filter. Fewer would let one person make it popular, and let it tell of
 * one person.
 */
export const VISITORS_AT_LEAST = 3;

const HOUR_MS = 60 * 60 * 1000;

/**
 * @param category slug; undefined: whatever was looked at
 * @param now rounded down to the hour, so that Elasticsearch can answer from its cache until something is added
 * @returns the search that counts the visitors who chose each filter
 */
export function activityBody(category: string | undefined, now: Date): estypes.SearchSearchRequestBody {
  const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  const since = (days: number) => ({
    range: { time: { gte: new Date(hour - days * 24 * HOUR_MS).toISOString() } },
  });
  const visitors = { cardinality: { field: 'visitor' } };
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [since(DAYS), ...(category === undefined ? [] : [{ term: { category } }])] } },
    aggs: {
      filters: {
        terms: { field: 'filters', size: 200, min_doc_count: VISITORS_AT_LEAST, order: { visitors: 'desc' } },
        aggs: { visitors, lately: { filter: since(LATELY_DAYS), aggs: { visitors } } },
      },
    },
  };
}
