import { t } from '@lingui/core/macro';
import { KM_PER_MILE, type LengthUnit } from '@vivarium/contracts/shared/length.ts';
import { currentLengthUnit } from './length-unit.ts';
import { numberFormat } from './number-format.ts';

/** How far a number is worth telling: places are coarsened to some 5 km. */
const STEP = 5;

/**
 * How far away something is. Rounded down to 5, from 100 on to 10: what is told is never beyond the circle that it was
 * searched within, stands in the ring that begins there, and is no more exact than places are.
 */
export function formatDistance(km: number, unit: LengthUnit = currentLengthUnit(), locale?: string): string {
  const value = km / kmOf(unit);
  const step = value < 100 ? STEP : 2 * STEP;
  const isUnder = value < STEP;
  const distance = `${formatted(isUnder ? STEP : Math.floor(value / step) * step, locale)} ${unit}`;
  return isUnder ? t`under ${distance}` : distance;
}

/** A radius as it was chosen, to whole units. */
export function formatRadius(km: number, unit: LengthUnit, locale?: string): string {
  return `${formatted(Math.max(1, Math.round(km / kmOf(unit))), locale)} ${unit}`;
}

function kmOf(unit: LengthUnit): number {
  return unit === 'mi' ? KM_PER_MILE : 1;
}

function formatted(value: number, locale?: string): string {
  return numberFormat(locale).format(value);
}
