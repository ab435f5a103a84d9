/** Regions whose roads are signed in miles. */
const mileRegions = new Set(['US', 'GB', 'LR', 'MM']);
const KM_PER_MILE = 1.609344;

export type LengthUnit = 'km' | 'mi';

/** @returns the unit that people of the locale drive by. */
export function lengthUnitOf(locale = navigator.language): LengthUnit {
  return mileRegions.has(new Intl.Locale(locale).maximize().region ?? '') ? 'mi' : 'km';
}

/** @returns kilometres of a length in either unit. */
export function toKm(value: number, unit: LengthUnit): number {
  return unit === 'mi' ? value * KM_PER_MILE : value;
}

/** Places are coarsened to some 5 km, so no distance is told more exactly than that. */
export function formatDistance(km: number, unit: LengthUnit = lengthUnitOf(), locale?: string): string {
  const value = unit === 'mi' ? km / KM_PER_MILE : km;
  if (value < 5) return `under 5 ${unit}`;
  const rounded = value < 100 ? Math.round(value) : Math.round(value / 10) * 10;
  return `${new Intl.NumberFormat(locale).format(rounded)} ${unit}`;
}
