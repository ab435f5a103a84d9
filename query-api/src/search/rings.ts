import type { estypes } from '@elastic/elasticsearch';
import { distanceRings } from '@vivarium/contracts/search/distance-rings.ts';
import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Condition } from './condition.ts';

/**
 * @returns the aggregation that counts the listings in each ring around a point. Distances are haversine ones, as
 *   those of the radius and of the order are, so that a ring and the circles around it never disagree.
 */
export function ringAggregation(point: Point, unit: LengthUnit): estypes.AggregationsAggregationContainer {
  const ranges = distanceRings[unit].map(({ value, toKm }, i) => {
    const fromKm = distanceRings[unit][i - 1]?.toKm;
    return {
      key: value,
      ...(fromKm === undefined ? {} : { from: metres(fromKm) }),
      ...(toKm === undefined ? {} : { to: metres(toKm) }),
    };
  });
  return {
    geo_distance: { field: 'location', origin: { lat: point.lat, lon: point.lng }, unit: 'm', ranges },
  };
}

/** As the radius of a request is rounded too. */
function metres(km: number): number {
  return Math.round(km * 1000);
}

/** What {@link ringAggregation} answers with. */
export interface RingsResult {
  buckets: readonly { key: string; doc_count: number }[];
}

/** @returns how many listings are in each ring, the innermost first, empty ones included. */
export function readRings({ buckets }: RingsResult, unit: LengthUnit): { value: string; count: number }[] {
  const counts = new Map(buckets.map(({ key, doc_count }) => [key, doc_count]));
  return distanceRings[unit].map(({ value }) => ({ value, count: counts.get(value) ?? 0 }));
}

/** @returns the conditions without the radius: rings offer other radii, so the chosen one must not narrow them. */
export function withoutRadius(conditions: readonly Condition[]): Condition[] {
  return conditions.filter(({ kind }) => kind !== 'within');
}
