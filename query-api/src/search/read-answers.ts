import type { estypes } from '@elastic/elasticsearch';
import { ringFacets } from '@vivarium/contracts/search/distance-rings.ts';
import type { ListingDocument } from '@vivarium/contracts/search/listing-document.ts';
import { type CountedCell, chooseCells, countByCells, countPriceSteps, readCells } from './cells.ts';
import { createTally, type FacetCounts, type TermsResult } from './facet-counts.ts';
import type { ListingSearch, SortValue, Spelling } from './listing-search.ts';
import type { CellCount, Recipe } from './plan.ts';
import { priceHistogram } from './price-histogram.ts';
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
  /** What Elasticsearch says that its part took, all searches of the request together, in milliseconds. */
  tookMs: number;
  /** Whether it was remembered, or on its way for somebody else. */
  fromCache?: boolean;
}

/** Elasticsearch's answer to the bodies of a plan. */
export interface Answers {
  tookMs: number;
  responses: readonly Answer[];
}

/** Its answer to one of them. */
export type Answer = estypes.SearchResponseBody<FoundListing, Record<string, unknown>>;

/** Reads the answers to the bodies of one plan; cells that several searches need are read once. */
export function createReader({
  tookMs,
  responses: answers,
}: Answers): (search: ListingSearch, recipe: Recipe) => Found {
  const read = new Map<string, readonly CountedCell[]>();
  const cellsOf = ({ field, body, chosen }: CellCount) => {
    const key = `${body} ${field}`;
    const result = answers[body]?.aggregations?.[field] as TermsResult | undefined;
    const cells = read.get(key) ?? readCells(field, result?.buckets ?? []);
    read.set(key, cells);
    return { cells: chooseCells(cells, chosen), isWhole: result?.sum_other_doc_count === 0 };
  };
  return ({ maxValues }, recipe) => {
    const hits = recipe.hits === undefined ? undefined : answers[recipe.hits];
    const counted = recipe.counts === undefined ? undefined : answers[recipe.counts];
    const tally = createTally(maxValues);
    for (const facet of recipe.facets) tally.addResult(facet, counted?.aggregations?.[facet]);
    for (const { facet, body } of recipe.rings) {
      const result = answers[body]?.aggregations?.[facet] as RingsResult | undefined;
      tally.addOrdered(facet, readRings(result ?? { buckets: [] }, ringFacets[facet]));
    }
    let inCells: number | undefined;
    for (const count of recipe.cells) {
      const { cells, isWhole } = cellsOf(count);
      if (!isWhole) tally.setInexact();
      for (const facet of count.facets) {
        if (facet === 'price') tally.setHistogram(priceHistogram(countPriceSteps(cells)));
        else tally.addCounts(facet, countByCells(facet, cells));
      }
      inCells = cells.reduce((sum, cell) => sum + cell.count, 0);
    }
    const total = counted === undefined ? inCells : totalOf(counted);
    return {
      hits: (hits?.hits.hits ?? []).flatMap(({ _source, sort }) =>
        _source === undefined ? [] : [{ document: _source, sort: (sort ?? []) as SortValue[] }],
      ),
      total: total ?? totalOf(hits),
      totalIsExact: total !== undefined || isExact(hits),
      counts: tally,
      spelling: recipe.spelling,
      tookMs,
    };
  };
}

/** @returns how many listings an answer counted. */
export function totalOf(answer: Answer | undefined): number {
  const total = answer?.hits.total;
  return typeof total === 'object' ? total.value : (total ?? 0);
}

function isExact(answer: Answer | undefined): boolean {
  const total = answer?.hits.total;
  return typeof total !== 'object' || total.relation === 'eq';
}
