import type { CellField } from '@vivarium/contracts/search/cells.ts';
import { isRingFacet, type RingFacet, ringFacets } from '@vivarium/contracts/search/distance-rings.ts';
import { cellOf, splitByCell } from './cells.ts';
import type { Condition } from './condition.ts';
import { type Aggregation, cellAggregation, facetAggregation } from './facet-aggregations.ts';
import type { ListingSearch, Spelling } from './listing-search.ts';
import { ringAggregation, withoutRadius } from './rings.ts';
import { COUNTED_HITS, countingBody, ENOUGH, hitsBody, probeBody, type SearchBody } from './search-body.ts';

/** One `_msearch`: distinct bodies, and where the parts of each answer are. */
export interface Plan {
  bodies: readonly SearchBody[];
  /** By position of the search. */
  recipes: readonly Recipe[];
  /** By text: position of the body that counts how much is spelt as asked. */
  probes: ReadonlyMap<string, number>;
}

/** Where the answer to one search is put together from; all numbers are positions of bodies. */
export interface Recipe {
  /** How the words are taken. */
  spelling: Spelling;
  /** Has the hits; undefined when only counts are wanted. */
  hits: number | undefined;
  /** Counts the refined listings, and has the aggregations named in `facets`; undefined when none of it is needed. */
  counts: number | undefined;
  facets: readonly string[];
  /** Cells, and the refinements that choose among them. */
  cells: readonly CellCount[];
  /** Rings, each with the body that counts them. */
  rings: readonly { facet: RingFacet; body: number }[];
}

/** Counts from cells: one count of them answers for every attribute in them. */
export interface CellCount {
  field: CellField;
  body: number;
  chosen: ReturnType<typeof splitByCell>['chosen'];
  facets: readonly string[];
}

/**
 * Plans the searches of one request. A page load with k refined facets comes as k + 1 searches. What is done about it:
 *
 * - **Hits and counts are asked apart.** Hits alone stop as soon as no better one can come (by the order of the index,
 *   by the highest score that is still possible), which they cannot do while something is counted. Counts alone need
 *   no score and are kept by Elasticsearch until the index changes, for every page of the result and every order.
 * - **Attributes with few values are counted together**, by the cells that they make up ({@link file://./cells.ts}).
 *   Refinements by them choose among the cells afterwards, so the counts “as if this one were not set” are in the same
 *   answer.
 * - **What is counted among the same listings is one search**, whoever asked for it; equal searches are asked once.
 * - **Rings are counted without the radius**, since they offer other radii.
 * - **The refinements stay in the query.** (Measured: one search with post filters loses, since the refinements then
 *   no longer narrow what is counted.)
 * - **Exactly first.** Round one asks for what is spelt exactly and, in the same breath, whether there is enough of
 *   it; only for a text of which there is too little a second round follows, in which it may be misspelt, and a third,
 *   in which any of its words suffice.
 *
 * @param spelling how this round takes the words of the searches that leave it open
 */
export function plan(searches: readonly ListingSearch[], spelling: Spelling): Plan {
  const bodies = createBodies();
  const recipes = searches.map((search): Recipe => {
    return recipeOf(search, search.spelling === 'auto' ? spelling : search.spelling, bodies);
  });
  const probes = new Map<string, number>();
  for (const search of searches.filter((one) => isOpen(one, spelling))) {
    probes.set(textOf(search), bodies.ask(probeBody(search.words, spelling)));
  }
  return { bodies: bodies.all(), recipes, probes };
}

function recipeOf(search: ListingSearch, spelling: Spelling, bodies: Bodies): Recipe {
  const { words, conditions, facets, maxValues, size } = search;
  const counting = (among: readonly Condition[]) => bodies.count({ words, conditions: among }, spelling);
  const cells = [...Map.groupBy(facets, cellFieldOf)].flatMap(([field, inCell]): CellCount[] => {
    if (field === undefined) return [];
    const { chosen, left } = splitByCell(field, conditions);
    return [{ field, body: counting(left).add(field, cellAggregation(field)), chosen, facets: inCell }];
  });
  const rings = facets.filter(isRingFacet).flatMap((facet) => {
    if (search.around === undefined) return [];
    const aggregation = ringAggregation(search.around, ringFacets[facet]);
    return [{ facet, body: counting(withoutRadius(conditions)).add(facet, aggregation) }];
  });
  const single = facets.filter((attribute) => cellOf(attribute) === undefined && !isRingFacet(attribute));
  const needsTotal = size === 0 && cells.length === 0;
  const counts = single.length > 0 || needsTotal ? counting(conditions) : undefined;
  for (const attribute of single) {
    const aggregation = facetAggregation(attribute, maxValues);
    if (aggregation !== undefined) counts?.add(attribute, aggregation);
  }
  const isCounted = counts !== undefined || cells.length > 0;
  const hits =
    size === 0 ? undefined : bodies.ask(hitsBody(search, spelling, isCounted ? false : COUNTED_HITS));
  return { spelling, hits, counts: counts?.position, facets: single, cells, rings };
}

/** Prices are counted by the offer cells, step by step, and measured by themselves. */
function cellFieldOf(attribute: string): CellField | undefined {
  return attribute === 'price' ? 'offerCell' : cellOf(attribute);
}

type Among = Pick<ListingSearch, 'words' | 'conditions'>;

interface Bodies {
  /** @returns the position of the body, which is asked once. */
  ask(body: SearchBody): number;
  /** @returns the body that counts among these listings. */
  count(among: Among, spelling: Spelling): Counting;
  all(): SearchBody[];
}

interface Counting {
  position: number;
  /** @returns the position */
  add(name: string, aggregation: Aggregation): number;
}

function createBodies(): Bodies {
  const makers: (() => SearchBody)[] = [];
  const asked = new Map<string, number>();
  const countings = new Map<string, Counting>();
  return {
    ask(body) {
      const key = JSON.stringify(body);
      const position = asked.get(key) ?? makers.push(() => body) - 1;
      asked.set(key, position);
      return position;
    },
    count(among, spelling) {
      const key = JSON.stringify([
        spelling,
        among.words,
        among.conditions.map((one) => JSON.stringify(one)).sort(),
      ]);
      const known = countings.get(key);
      if (known !== undefined) return known;
      const aggregations = new Map<string, Aggregation>();
      const position = makers.push(() => countingBody(among, spelling, Object.fromEntries(aggregations))) - 1;
      const counting: Counting = {
        position,
        add(name, aggregation) {
          const size = Math.max(sizeOf(aggregations.get(name)), sizeOf(aggregation));
          aggregations.set(name, size === 0 ? aggregation : { terms: { ...aggregation.terms, size } });
          return position;
        },
      };
      countings.set(key, counting);
      return counting;
    },
    all: () => makers.map((make) => make()),
  };
}

/** How many values an aggregation counts; 0 for one that has none. */
function sizeOf(aggregation: Aggregation | undefined): number {
  return aggregation?.terms?.size ?? 0;
}

const textOf = (search: ListingSearch) => search.words.join(' ');

/** Whether there is a less strict way to take the words. Any of one word is all of it. */
function isOpen({ spelling, words }: ListingSearch, taken: Spelling): boolean {
  const most = words.length > 1 ? 'loose' : 'fuzzy';
  return spelling === 'auto' && words.length > 0 && taken !== most && taken !== 'loose';
}

/** @returns positions of the searches that need another round. */
export function tooLittleFound(
  searches: readonly ListingSearch[],
  { probes }: Plan,
  totalOf: (body: number) => number,
): number[] {
  return searches.flatMap((search, i) => {
    const probe = search.spelling === 'auto' ? probes.get(textOf(search)) : undefined;
    return probe !== undefined && totalOf(probe) < ENOUGH ? [i] : [];
  });
}
