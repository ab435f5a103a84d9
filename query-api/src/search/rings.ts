import type { estypes } from '@elastic/elasticsearch';
import { distanceRings } from '@vivarium/contracts/shared/distance-rings.ts';
import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Condition } from './condition.ts';

/**
 * Asks how many listings are in each ring around a point but the last, which has the rest. Distances are haversine
 * ones, as those of the radius and of the order are, so that a ring and the circles around it never disagree. To be
 * asked of what is in the {@link outermostCircle} only: that is found by the index of points, and the rest not looked at.
 */
export function ringAggregation(point: Point, unit: LengthUnit): estypes.AggregationsAggregationContainer {
  const bounds = boundsOf(unit);
  const ranges = bounds.map((to, i) => ({
    key: distanceRings[unit][i]?.value,
    ...(i === 0 ? {} : { from: bounds[i - 1] }),
    to,
  }));
  const origin = { lat: point.lat, lon: point.lng };
  return { geo_distance: { field: 'location', origin, unit: 'm', ranges } };
}

/** @returns what is in any ring but the last. */
export function outermostCircle(point: Point, unit: LengthUnit): Condition {
  return { kind: 'within', point, metres: Math.max(...boundsOf(unit)) };
}

/** Metres, from the innermost out. */
function boundsOf(unit: LengthUnit): number[] {
  return distanceRings[unit].flatMap(({ toKm }) => (toKm === undefined ? [] : [metres(toKm)]));
}

/** As the radius of a request is rounded too. */
function metres(km: number): number {
  return Math.round(km * 1000);
}

/** What {@link ringAggregation} answers with. */
export interface RingsResult {
  buckets: readonly { key: string; doc_count: number }[];
}

/**
 * @param total of listings, wherever they are
 * @returns how many listings are in each ring, the innermost first, empty ones included
 */
export function readRings(
  { buckets }: RingsResult,
  unit: LengthUnit,
  total: number,
): { value: string; count: number }[] {
  const counts = new Map(buckets.map(({ key, doc_count }) => [key, doc_count]));
  const inside = buckets.reduce((sum, { doc_count }) => sum + doc_count, 0);
  return distanceRings[unit].map(({ value, to }) => ({
    value,
    count: to === undefined ? total - inside : (counts.get(value) ?? 0),
  }));
}

/** @returns the conditions without the radius: rings offer other radii, so the chosen one must not narrow them. */
export function withoutRadius(conditions: readonly Condition[]): Condition[] {
  return conditions.filter(({ kind }) => kind !== 'within');
}
