import type { estypes } from '@elastic/elasticsearch';
import type { CellField } from '@vivarium/contracts/listings/cells.ts';
import { facetField, isNumericAttribute, numericField } from './attributes.ts';
import type { OnlyValues } from './listing-search.ts';

export type Aggregation = estypes.AggregationsAggregationContainer;

/** More than there are different cells, so that all are counted; fewer than Elasticsearch's limit of buckets. */
const MAX_CELLS = 20_000;

/** @returns the aggregation that counts the values of an attribute, or measures a numeric one; undefined for no attribute. */
export function facetAggregation(
  attribute: string,
  maxValues: number,
  only?: OnlyValues,
): Aggregation | undefined {
  if (isNumericAttribute(attribute)) return { stats: { field: numericField(attribute) } };
  const field = facetField(attribute);
  if (field === undefined) return undefined;
  const include = only?.facet === attribute ? { include: [...only.values] } : {};
  return { terms: { field, size: maxValues, ...include } };
}

/** @returns the aggregation that counts cells. */
export function cellAggregation(field: CellField): Aggregation {
  return { terms: { field, size: MAX_CELLS } };
}
