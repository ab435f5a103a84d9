import type { UnitPowers } from '@vivarium/contracts/shared/typed-amount.ts';
import { readMeasured } from '../format/amount.ts';

const lengths: UnitPowers = { mm: -1, cm: 0, m: 2 };
const weights: UnitPowers = { g: 0, gr: 0, kg: 3 };
const inches: UnitPowers = { in: 0, '"': 0, '″': 0, inch: 0, inches: 0, zoll: 0 };

/** What may be typed after a number, by the unit that is asked for, each with its power of ten. */
const units: Readonly<Record<string, UnitPowers>> = {
  g: weights,
  cm: lengths,
  l: { ml: -3, l: 0, liter: 0, liters: 0, litre: 0, litres: 0 },
  W: { w: 0, watt: 0, watts: 0, kw: 3 },
  V: { v: 0, volt: 0, volts: 0 },
  GB: { mb: -3, gb: 0, tb: 3 },
  in: inches,
  Zoll: inches,
  '%': { '%': 0, percent: 0, prozent: 0 },
};

/**
 * @param answer as it was typed, or as it was kept
 * @param unit that the number is asked for in, as its declaration says it
 * @returns the number in that unit; NaN when it cannot be read
 */
export function measured(answer: string | number | boolean, unit: string | undefined): number {
  return typeof answer === 'number' ? answer : readMeasured(String(answer), units[unit ?? '']);
}
