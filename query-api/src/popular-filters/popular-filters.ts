import type { PopularFilter, PopularFilters } from '@vivarium/contracts/popular-filters/http.ts';
import type { FacetCounts } from '../search/facet-counts.ts';
import { facetNames } from '../search/facet-labels.ts';
import type { ChosenFilter } from './chosen-filters.ts';

const MOST = 8;
/** Where none was chosen: so many of each attribute at most, so that one does not fill the row. */
const MOST_OF_ONE = 4;

/** What {@link popularFilters} chooses from. */
export interface Popularity {
  /** The most chosen first. */
  chosen: readonly ChosenFilter[];
  /** What is listed now. */
  values: FacetCounts['values'];
  total: number;
  /** Attributes that filters may be of; see {@link file://./popular-attributes.ts}. */
  attributes: { chosen: readonly string[]; listed: readonly string[] };
}

/**
 * @returns the filters that visitors chose and that find something now; where there is none, those of what is listed
 *   most. A filter that everything fulfils is no filter.
 */
export function popularFilters({ chosen, values, total, attributes }: Popularity): PopularFilters {
  const countOf = (attribute: string, value: string) =>
    values.get(attribute)?.find((one) => one.value === value)?.count ?? 0;
  const ofActivity = chosen
    .filter(({ attribute }) => attributes.chosen.includes(attribute))
    .map(({ attribute, value }) => ({ attribute, value, count: countOf(attribute, value) }));
  const items = useful(ofActivity, total);
  if (items.length > 0) return { basis: 'activity', items };
  const ofListings = attributes.listed.flatMap((attribute) =>
    (values.get(attribute) ?? []).slice(0, MOST_OF_ONE).map((one) => ({ attribute, ...one })),
  );
  return {
    basis: 'listings',
    items: useful(
      ofListings.toSorted((a, b) => b.count - a.count),
      total,
    ),
  };
}

type Counted = Omit<PopularFilter, 'label'>;

/** Of two that are called the same (a gene, and its visual form) the first is enough. */
function useful(filters: readonly Counted[], total: number): PopularFilter[] {
  const byLabel = new Map<string, PopularFilter>();
  for (const { attribute, value, count } of filters) {
    const { label } = facetNames(attribute, value);
    if (count > 0 && count < total && !byLabel.has(label)) {
      byLabel.set(label, { attribute, value, label, count });
    }
  }
  return [...byLabel.values()].slice(0, MOST);
}
