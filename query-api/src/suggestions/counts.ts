import type { estypes } from '@elastic/elasticsearch';
import type { SpeciesCombinations } from '@vivarium/catalogue/combination.ts';
import { combinationKey } from '../names/entity.ts';
import { facetField } from '../search/attributes.ts';
import { clauseOf } from '../search/condition.ts';
import { combinationConditions } from '../understanding/running/chip-condition.ts';

/** Active listings by {@link file://../names/entity.ts keyOf} of what they are counted under. */
export type Counts = ReadonlyMap<string, number>;

/** A facet and, within each of its values, another. */
const tables = { category: 'subcategory', species: 'traitZygosity' } as const;
/** More than the catalogue has of any. */
const MOST_VALUES = 2000;

/** @returns the search that counts all active listings by everything of the catalogue that they belong to. */
export function countsBody(combined: readonly SpeciesCombinations[]): estypes.SearchSearchRequestBody {
  const by = (facet: string, aggs?: Record<string, estypes.AggregationsAggregationContainer>) => ({
    terms: { field: fieldOf(facet), size: MOST_VALUES },
    ...(aggs && { aggs }),
  });
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [{ term: { status: 'active' } }] } },
    aggs: {
      ...Object.fromEntries(
        Object.entries(tables).map(([outer, inner]) => [outer, by(outer, { inner: by(inner) })]),
      ),
      combinations: { filters: { filters: filtersOf(combined) } },
    },
  };
}

/** What finds each combination when it is searched, by its key. */
function filtersOf(combined: readonly SpeciesCombinations[]) {
  return Object.fromEntries(
    combined.flatMap(({ species: slug, combinations }) =>
      combinations.map((one) => [
        combinationKey(slug, one.slug),
        { bool: { filter: combinationConditions(slug, one.parts).map(clauseOf) } },
      ]),
    ),
  );
}

function fieldOf(facet: string): string {
  const field = facetField(facet);
  if (field === undefined) throw new Error(`${facet} is no facet`);
  return field;
}

/** What Elasticsearch answers to {@link countsBody}. */
export type CountsResult = Record<keyof typeof tables, Buckets & object> & {
  combinations: { buckets: Record<string, { doc_count: number }> };
};
interface Buckets {
  buckets: { key: string; doc_count: number; inner: { buckets: { key: string; doc_count: number }[] } }[];
}

/** @returns the counts; those of a gene are the sum of its zygosities, since no animal has two of one gene. */
export function readCounts({ category, species, combinations }: CountsResult): Counts {
  const counts = new Map<string, number>();
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { key, doc_count, inner } of category.buckets) {
    add(`category ${key}`, doc_count);
    for (const sub of inner.buckets) add(`category ${key} ${sub.key}`, sub.doc_count);
  }
  for (const { key, doc_count, inner } of species.buckets) {
    add(`species ${key}`, doc_count);
    for (const trait of inner.buckets) {
      const [gene = '', zygosity = ''] = trait.key.split(':');
      add(`trait ${key} ${gene}`, trait.doc_count);
      add(`trait ${key} ${gene} ${zygosity}`, trait.doc_count);
    }
  }
  for (const [key, { doc_count }] of Object.entries(combinations.buckets)) add(key, doc_count);
  return counts;
}
