import type { estypes } from '@elastic/elasticsearch';
import type { Clause } from './clause.ts';
import { clauseOf } from './condition.ts';
import { facetAggregations } from './facet-aggregations.ts';
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
 * A search in Elasticsearch's words. Everything that only narrows stands in filter context, where it is cached and
 * not scored; counting requests (size 0) are neither scored nor sorted.
 */
export function searchBody(search: ListingSearch, spelling: Spelling): SearchBody {
  const { words, conditions, facets, size } = search;
  const text = words.length === 0 ? [] : [spelling === 'exact' ? exactText(words) : fuzzyText(words)];
  const filter = [isActive, ...conditions.map(clauseOf), ...text];
  const aggs = facets.length === 0 ? {} : { aggs: facetAggregations(facets, search.maxValues) };
  // A facet visits every hit, so the exact total costs nothing more.
  const track_total_hits = facets.length > 0 || size === 0 ? true : COUNTED_HITS;
  if (size === 0) {
    return { size, timeout: SHARD_TIMEOUT, track_total_hits, query: { bool: { filter } }, ...aggs };
  }
  const should = scores(search.order, words, spelling);
  return {
    size,
    ...(search.after === undefined ? { from: search.from } : { search_after: [...search.after] }),
    timeout: SHARD_TIMEOUT,
    track_total_hits,
    query: { bool: should.length === 0 ? { filter } : { filter, should } },
    sort: sortOf(search.order, should.length > 0),
    _source: search.withDescription ? [...itemFields, 'description'] : itemFields,
    ...aggs,
  };
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
