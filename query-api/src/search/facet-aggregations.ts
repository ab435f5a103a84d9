import type { estypes } from '@elastic/elasticsearch';
import { facetField, isNumericAttribute, type NumericAttribute } from './attributes.ts';
import { currencyGroups } from './currency-groups.ts';
import { histogramRanges } from './price-histogram.ts';

export type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** @returns the aggregations that count the attributes; each is named by its attribute, price by group of currencies. */
export function facetAggregations(attributes: readonly string[], maxValues: number): Aggregations {
  const entries = attributes.flatMap((attribute) => {
    if (isNumericAttribute(attribute)) return numericAggregations(attribute);
    const field = facetField(attribute);
    return field === undefined ? [] : [[attribute, { terms: { field, size: maxValues } }] as const];
  });
  return Object.fromEntries(entries);
}

function numericAggregations(
  attribute: NumericAttribute,
): (readonly [string, estypes.AggregationsAggregationContainer])[] {
  if (attribute !== 'price') return [[attribute, { stats: { field: attribute } }]];
  return currencyGroups.map(({ factor, clause }) => [
    priceAggregation(factor),
    {
      filter: clause,
      aggs: {
        stats: { stats: { field: 'price' } },
        histogram: { range: { field: 'price', ranges: histogramRanges(factor) } },
      },
    },
  ]);
}

/** Name of the aggregation over the prices of one group of currencies. */
export function priceAggregation(factor: number): string {
  return `price/${factor}`;
}
