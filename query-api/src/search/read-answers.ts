import type { estypes } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { ringFacets } from '@vivarium/contracts/shared/distance-rings.ts';
import { type SearchedTogether, totalOf } from '../elasticsearch/searches.ts';
import { countGroups } from './animal-groups.ts';
import { countByCells, countPriceSteps, readCells } from './cells.ts';
import { createTally, type FacetCounts, type TermsResult } from './facet-counts.ts';
import type { ListingSearch, SortValue, Spelling } from './listing-search.ts';
import type { Recipe } from './plan.ts';
import { priceHistogram } from './price-histogram.ts';
import { bandsOf, readSteps, stepsName } from './price-steps.ts';
import { type RingsResult, readRings } from './rings.ts';

/** The fields of a document that a search returns; `description` only when asked for. */
export type FoundListing = Omit<ListingDocument, 'description'> & { description?: string };

export interface FoundHit {
  document: FoundListing;
  sort: SortValue[];
}

/** The answer to one {@link ListingSearch}. */
export interface Found {
  hits: FoundHit[];
  total: number;
  totalIsExact: boolean;
  counts: FacetCounts;
  /** How the words were taken in the end. */
  spelling: Spelling;
  /** How many listings at least have the words so, whatever else is asked of them; undefined: nobody asked. */
  having?: number;
  /** What Elasticsearch says that its part took, all searches of the request together, in milliseconds. */
  tookMs: number;
  /** Whether it was remembered, or on its way for somebody else. */
  fromCache?: boolean;
}

type Answer = estypes.SearchResponseBody<FoundListing, Record<string, unknown>>;

/** Reads the answers to the bodies of one plan. */
export function createReader({
  tookMs,
  responses: answers,
}: SearchedTogether<FoundListing, Record<string, unknown>>): (
  search: ListingSearch,
  recipe: Recipe,
) => Found {
  return ({ currency, maxValues }, recipe) => {
    const hits = recipe.hits === undefined ? undefined : answers[recipe.hits];
    const counted = recipe.counts === undefined ? undefined : answers[recipe.counts];
    // What is not wanted among the hits fits all the same, and a snapshot has what is not there any more.
    const total = counted ?? (recipe.total === undefined ? hits : answers[recipe.total]);
    const tally = createTally(maxValues, currency);
    for (const facet of recipe.facets) tally.addResult(facet, counted?.aggregations?.[facet]);
    for (const { facet, body, total } of recipe.rings) {
      const result = answers[body]?.aggregations?.[facet] as RingsResult | undefined;
      const rings = readRings(result ?? { buckets: [] }, ringFacets[facet], totalOf(answers[total]));
      tally.addOrdered(facet, rings);
    }
    if (recipe.traitsByZygosity) tally.addCounts('traits', countGenes(counted?.aggregations?.traitZygosity));
    if (recipe.groupsBySpecies) {
      const species = counted?.aggregations?.species as TermsResult | undefined;
      tally.addCounts('animalGroup', countGroups(species?.buckets ?? []));
    }
    for (const { field, facets } of recipe.cells) {
      const result = counted?.aggregations?.[field] as TermsResult | undefined;
      const cells = readCells(field, result?.buckets ?? []);
      if (result?.sum_other_doc_count !== 0) tally.setInexact();
      for (const facet of facets) {
        if (facet === 'price') tally.setHistogram(priceHistogram(countPriceSteps(cells), 'USD'));
        else tally.addCounts(facet, countByCells(facet, cells));
      }
    }
    if (recipe.steps.length > 0) {
      const counts = readSteps(counted?.aggregations?.[stepsName(currency)]);
      if (recipe.steps.includes('price')) tally.setHistogram(priceHistogram(counts, currency));
      if (recipe.steps.includes('priceBand')) tally.addCounts('priceBand', bandsOf(counts, currency));
    }
    return {
      hits: (hits?.hits.hits ?? []).flatMap(({ _source, sort }) =>
        _source === undefined ? [] : [{ document: _source, sort: (sort ?? []) as SortValue[] }],
      ),
      total: totalOf(total),
      totalIsExact: isExact(total),
      counts: tally,
      spelling: recipe.spelling,
      tookMs,
    };
  };
}

/** @returns listings by gene. A listing has a gene once, so its zygosities add up. */
function countGenes(result: unknown): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key, doc_count } of (result as TermsResult | undefined)?.buckets ?? []) {
    const gene = String(key).split(':')[0] ?? '';
    counts.set(gene, (counts.get(gene) ?? 0) + doc_count);
  }
  return counts;
}

function isExact(answer: Answer | undefined): boolean {
  const total = answer?.hits.total;
  return typeof total !== 'object' || total.relation === 'eq';
}
