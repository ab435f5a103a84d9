import type { estypes } from '@elastic/elasticsearch';
import type { Clause } from './clause.ts';
import { clauseOf } from './condition.ts';
import type { Aggregation } from './facet-aggregations.ts';
import type { ListingSearch, Spelling } from './listing-search.ts';
import { type SortOrder, sortOf } from './sort.ts';
import { exactFirst, exactText, fuzzyRelevance, fuzzyText, relevance } from './text-query.ts';

export type SearchBody = estypes.SearchSearchRequestBody;

/** How long a shard may work on one search; what it has not finished by then counts as no answer. */
export const SHARD_TIMEOUT = '3s';

/** Without facets to count, totals above this are not worth their time and become “at least”. */
export const COUNTED_HITS = 10_000;

/** Found by everybody: the other statuses have pages at most. */
const isActive: Clause = { term: { status: 'active' } };

/** What a listing item is made from. */
const itemFields = [
  'id',
  'sources',
  'status',
  'category',
  'title',
  'price',
  'currency',
  'species',
  'commonName',
  'scientificName',
  'traitDetails',
  'sex',
  'lifeStage',
  'location',
  'city',
  'region',
  'country',
  'seller',
  'publishedAt',
];

/**
 * Asks for hits. Everything that only narrows stands in filter context, where it is cached and not scored.
 * @param track_total_hits how far to count; `false` lets it stop as soon as the best are found
 */
export function hitsBody(
  search: ListingSearch,
  spelling: Spelling,
  track_total_hits: false | number,
): SearchBody {
  const filter = filterOf(search, spelling);
  const should = scores(search.order, search.words, spelling);
  return {
    size: search.size,
    ...(search.after === undefined ? { from: search.from } : { search_after: [...search.after] }),
    timeout: SHARD_TIMEOUT,
    track_total_hits,
    query: { bool: should.length === 0 ? { filter } : { filter, should } },
    sort: sortOf(search.order, should.length > 0),
    _source: search.withDescription ? [...itemFields, 'description'] : itemFields,
  };
}

/** Counts exactly: neither scored nor sorted, and kept by Elasticsearch until the index changes. */
export function countingBody(
  among: Pick<ListingSearch, 'words' | 'conditions'>,
  spelling: Spelling,
  aggs: Record<string, Aggregation>,
): SearchBody {
  return {
    size: 0,
    timeout: SHARD_TIMEOUT,
    track_total_hits: true,
    query: { bool: { filter: filterOf(among, spelling) } },
    ...(Object.keys(aggs).length === 0 ? {} : { aggs }),
  };
}

function filterOf(
  { words, conditions }: Pick<ListingSearch, 'words' | 'conditions'>,
  spelling: Spelling,
): Clause[] {
  const text = words.length === 0 ? [] : [spelling === 'exact' ? exactText(words) : fuzzyText(words)];
  return [isActive, ...conditions.map(clauseOf), ...text];
}

function scores(order: SortOrder, words: readonly string[], spelling: Spelling): Clause[] {
  if (words.length === 0) return [];
  const byRelevance = order.by === 'relevance';
  if (spelling === 'exact') return byRelevance ? relevance(words) : [];
  return [exactFirst(words), ...(byRelevance ? [...relevance(words), fuzzyRelevance(words)] : [])];
}

/** Asks whether {@link ENOUGH} listings are spelt as asked, and stops counting there. */
export function probeBody(words: readonly string[]): SearchBody {
  return {
    size: 0,
    timeout: SHARD_TIMEOUT,
    track_total_hits: ENOUGH,
    query: { bool: { filter: [isActive, exactText(words)] } },
  };
}

/**
 * With fewer listings than this that are spelt as asked, whatever the refinements, those that are nearly so are
 * found too. Counted without the refinements: taking one more of them must not change what a word means, and the
 * counts beside the facets have to agree with the hits.
 */
export const ENOUGH = 5;
