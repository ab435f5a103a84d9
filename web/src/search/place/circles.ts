import { distanceRings } from '@vivarium/contracts/shared/distance-rings.ts';
import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';

/** A radius that can be chosen. */
export interface CircleChoice {
  km: number;
  /** Listings within it; undefined while nobody knows. */
  count: number | undefined;
}

/** The radii that a place is searched within, and how many listings are at any distance. */
export interface CircleChoices {
  circles: CircleChoice[];
  anywhere: number | undefined;
}

/** @param counts listings in each ring. @returns the circles that end where the rings do, each holding those within. */
export function circlesOf(
  unit: LengthUnit,
  counts: Readonly<Record<string, number>> | undefined,
): CircleChoices {
  let within = 0;
  const circles: CircleChoice[] = [];
  for (const { value, toKm } of distanceRings[unit]) {
    within += counts?.[value] ?? 0;
    if (toKm === undefined) continue;
    circles.push({ km: toKm, count: counts && within });
  }
  return { circles, anywhere: counts && within };
}

/** @returns the circles with one of another size among them, where it belongs by its size. */
export function withOtherCircle(circles: readonly CircleChoice[], other: CircleChoice): CircleChoice[] {
  return [...circles, other].sort((a, b) => a.km - b.km);
}

/** @returns the radius that stands where this one did when the unit changes; any other radius stays as it is. */
export function sameChoice(km: number | undefined, from: LengthUnit, to: LengthUnit): number | undefined {
  const at = distanceRings[from].findIndex(({ toKm }) => toKm !== undefined && toKm === km);
  return distanceRings[to][at]?.toKm ?? km;
}
