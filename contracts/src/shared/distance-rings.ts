import { KM_PER_MILE, type LengthUnit } from './length.ts';

/**
 * Bounds of the rings around a point, each in its own unit. Those in miles are nearly the same circles (24, 48, 97 and
 * 241 km) in numbers that a person who thinks in miles would say.
 */
const bounds: Record<LengthUnit, readonly number[]> = { km: [25, 50, 100, 250], mi: [15, 30, 60, 150] };

/** A ring around a point: what is at least `from` and less than `to` away; the last one has no `to`. */
export interface DistanceRing {
  /** `0-25`, …, `250+`, in its unit. */
  value: string;
  /** In its unit. */
  from: number;
  to?: number;
  /** Kilometres, to ten metres: the circle of this radius holds this ring and those within it. */
  toKm?: number;
}

/** The rings of each unit, the innermost first. */
export const distanceRings: Record<LengthUnit, readonly DistanceRing[]> = {
  km: ringsOf('km'),
  mi: ringsOf('mi'),
};

function ringsOf(unit: LengthUnit): DistanceRing[] {
  return [0, ...bounds[unit]].map((from, i) => {
    const to = bounds[unit][i];
    if (to === undefined) return { value: `${from}+`, from };
    return { value: `${from}-${to}`, from, to, toKm: toKm(to, unit) };
  });
}

/** @returns kilometres of a length, to ten metres: nothing is known more exactly, and addresses stay short. */
export function toKm(length: number, unit: LengthUnit): number {
  return Math.round(length * (unit === 'mi' ? KM_PER_MILE : 1) * 100) / 100;
}

/** Facet attributes of `POST /search` that count the rings, with the unit that these are in. */
export const ringFacets = { distance: 'km', distanceMiles: 'mi' } as const satisfies Record<
  string,
  LengthUnit
>;
export type RingFacet = keyof typeof ringFacets;

/** Tells the ring facets from any other text. */
export function isRingFacet(attribute: string): attribute is RingFacet {
  return Object.hasOwn(ringFacets, attribute);
}
