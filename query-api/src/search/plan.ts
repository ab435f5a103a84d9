import type { CellField } from '@vivarium/contracts/listings/cells.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { isRingFacet, type RingFacet, ringFacets } from '@vivarium/contracts/shared/distance-rings.ts';
import { MOST_SPECIES } from './animal-groups.ts';
import { cellOf } from './cells.ts';
import type { Condition } from './condition.ts';
import { type Aggregation, cellAggregation, facetAggregation } from './facet-aggregations.ts';
import { facetCondition } from './facet-condition.ts';
import type { Among, ListingSearch, OnlyValues, Spelling } from './listing-search.ts';
import { stepsAggregation, stepsName } from './price-steps.ts';
import { outermostCircle, ringAggregation, withoutRadius } from './rings.ts';
import {
  COUNTED_HITS,
  countingBody,
  ENOUGH,
  hitsBody,
  probeBody,
  type SearchBody,
  totalBody,
} from './search-body.ts';

/** One `_msearch`: distinct bodies, and where the parts of each answer are. */
export interface Plan {
  bodies: readonly SearchBody[];
  /** By position of the search. */
  recipes: readonly Recipe[];
  /** By text: position of the body that counts how much there is when the words are taken so, and how much is enough. */
  probes: ReadonlyMap<string, { body: number; enough: number }>;
}

/** Where the answer to one search is put together from; all numbers are positions of bodies. */
export interface Recipe {
  /** How the words are taken. */
  spelling: Spelling;
  /** Has the hits; undefined when only counts are wanted. */
  hits: number | undefined;
  /** Counts what is there now for a page that comes from a snapshot; undefined where another body does. */
  total: number | undefined;
  /** Counts the refined listings, and has the aggregations named in `facets`; undefined when none of it is needed. */
  counts: number | undefined;
  facets: readonly string[];
  /** Cells that the same body counts, and what is counted by them. */
  cells: readonly CellCount[];
  /** Whether prices are counted step by step in a currency that the cells are not of, and what is counted by them. */
  steps: readonly StepFacet[];
  /** Whether the traits are counted by their zygosities. */
  traitsByZygosity: boolean;
  /** Whether groups of animals are counted by their species. */
  groupsBySpecies: boolean;
  /** Rings, each with the body that counts them, and the one that counts what is anywhere. */
  rings: readonly { facet: RingFacet; body: number; total: number }[];
}

/** What is counted by price steps. */
export type StepFacet = 'price' | 'priceBand';

/** Counts from cells: one count of them answers for every attribute in them. */
export interface CellCount {
  field: CellField;
  facets: readonly string[];
}

/**
 * Plans the searches of one request. A page load with k refined facets comes as k + 1 searches. What is done about it:
 *
 * - **Hits and counts are asked apart.** Hits alone stop as soon as no better one can come (by the order of the index,
 *   by the highest score that is still possible), which they cannot do while something is counted. Counts alone need
 *   no score and are kept by Elasticsearch until the index changes, for every page of the result and every order.
 * - **Attributes with few values are counted together**, by the cells that they make up ({@link file://./cells.ts}), and
 *   traits by their zygosities where both are asked for, groups of animals by their species: the counting is what a
 *   search costs.
 * - **What is counted among the same listings is one search**, whoever asked for it; equal searches are asked once.
 * - **Prices in dollars are in the cells**; in another currency their steps are ranges of their own.
 * - **Rings are counted without the radius**, since they offer other radii: by looking at what is in the outermost circle;
 *   the rest is what is anywhere else.
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
  const probes = new Map<string, { body: number; enough: number }>();
  for (const search of searches) {
    if (spelling === 'loose' || !isOpen(search, spelling)) continue;
    const body = bodies.ask(probeBody(search, spelling));
    probes.set(textOf(search), { body, enough: ENOUGH[spelling] });
  }
  return { bodies: bodies.all(), recipes, probes };
}

function recipeOf(search: ListingSearch, spelling: Spelling, bodies: Bodies): Recipe {
  const { words, meant, conditions, facets, currency, maxValues, size, only } = search;
  const counting = (among: readonly Condition[]) =>
    bodies.count({ words, ...(meant && { meant }), conditions: among }, spelling, only);
  const rings = facets.filter(isRingFacet).flatMap((facet) => {
    if (search.around === undefined) return [];
    const { around } = search;
    const among = withoutRadius(conditions);
    const inside = counting([...among, outermostCircle(around, ringFacets[facet])]);
    const body = inside.add(facet, ringAggregation(around, ringFacets[facet]));
    return [{ facet, body, total: counting(among).position }];
  });
  const { cells, steps, single, traitsByZygosity, groupsBySpecies } = waysToCount(facets, currency);
  const isCounted =
    size === 0 || cells.length > 0 || steps.length > 0 || single.length > 0 || groupsBySpecies;
  const counts = isCounted ? counting([...conditions, ...havingOnly(only)]) : undefined;
  for (const { field } of cells) counts?.add(field, cellAggregation(field));
  if (steps.length > 0) counts?.add(stepsName(currency), stepsAggregation(currency));
  for (const attribute of single) {
    const most = attribute === 'traitZygosity' && traitsByZygosity ? MAX_TRAIT_VALUES : maxValues;
    const aggregation = facetAggregation(attribute, most, only);
    if (aggregation !== undefined) counts?.add(attribute, aggregation);
  }
  const bySpecies = groupsBySpecies ? facetAggregation('species', MOST_SPECIES, only) : undefined;
  if (bySpecies !== undefined) counts?.add('species', bySpecies);
  const isOfSnapshot = search.snapshot !== undefined;
  const hits =
    size === 0
      ? undefined
      : bodies.ask(hitsBody(search, spelling, isCounted || isOfSnapshot ? false : COUNTED_HITS));
  const total = isOfSnapshot && !isCounted ? bodies.ask(totalBody(search, spelling)) : undefined;
  return {
    spelling,
    hits,
    total,
    counts: counts?.position,
    facets: single,
    cells,
    steps,
    traitsByZygosity,
    groupsBySpecies,
    rings,
  };
}

function havingOnly(only: OnlyValues | undefined): Condition[] {
  return only?.narrows ? [facetCondition(only.facet, only.values, 'USD')] : [];
}

/** More than the catalogue has genes times zygosities. */
const MAX_TRAIT_VALUES = 5000;

/** How each facet is counted: by cells where that saves counting, else by itself. */
function waysToCount(
  facets: readonly string[],
  currency: Currency,
): Pick<Recipe, 'cells' | 'steps' | 'traitsByZygosity' | 'groupsBySpecies'> & { single: string[] } {
  const isStep = (facet: string): facet is StepFacet =>
    currency !== 'USD' && (facet === 'price' || facet === 'priceBand');
  const steps = facets.filter(isStep);
  const byField = Map.groupBy(facets, (facet) => (isStep(facet) ? undefined : cellFieldOf(facet)));
  const cells = [...byField].flatMap(([field, inCell]): CellCount[] => {
    const isWorthIt = inCell.length > 1 || inCell.includes('price');
    return field !== undefined && isWorthIt ? [{ field, facets: inCell }] : [];
  });
  const traitsByZygosity = facets.includes('traits') && facets.includes('traitZygosity');
  const inCells = new Set(cells.flatMap((cell) => cell.facets.filter((facet) => facet !== 'price')));
  const isElsewhere = (facet: string) =>
    inCells.has(facet) ||
    isRingFacet(facet) ||
    facet === 'animalGroup' ||
    (facet === 'priceBand' && isStep(facet)) ||
    (facet === 'traits' && traitsByZygosity);
  const groupsBySpecies = facets.includes('animalGroup');
  const single = facets.filter((facet) => !isElsewhere(facet));
  return { cells, steps, traitsByZygosity, groupsBySpecies, single };
}

/** Prices are counted by the offer cells, step by step, and measured by themselves. */
function cellFieldOf(attribute: string): CellField | undefined {
  return attribute === 'price' ? 'offerCell' : cellOf(attribute);
}

interface Bodies {
  /** @returns the position of the body, which is asked once. */
  ask(body: SearchBody): number;
  /** @returns the body that counts among these listings. */
  count(among: Among, spelling: Spelling, only?: OnlyValues): Counting;
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
    count(among, spelling, only) {
      const key = JSON.stringify([
        spelling,
        among.words,
        among.meant,
        among.conditions.map((one) => JSON.stringify(one)).sort(),
        only,
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

/** What tells the text of one search from that of another: its words, and what they mean. */
export const textOf = ({ words, meant }: ListingSearch) => JSON.stringify([words, meant]);

/** Whether there is a less strict way to take the words. Any of one word is all of it. */
function isOpen({ spelling, words, meant }: ListingSearch, taken: 'exact' | 'fuzzy'): boolean {
  const isParted = words.length > 1 || meant !== undefined;
  return spelling === 'auto' && words.length > 0 && (taken === 'exact' || isParted);
}

/** @returns positions of the searches that need another round. */
export function tooLittleFound(
  searches: readonly ListingSearch[],
  { probes }: Plan,
  totalOf: (body: number) => number,
): number[] {
  return searches.flatMap((search, i) => {
    const probe = search.spelling === 'auto' ? probes.get(textOf(search)) : undefined;
    return probe !== undefined && totalOf(probe.body) < probe.enough ? [i] : [];
  });
}
